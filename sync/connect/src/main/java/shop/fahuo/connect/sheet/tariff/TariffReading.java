package shop.fahuo.connect.sheet.tariff;

import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.core.tariff.Tariff;

import java.util.List;

/// What a sheet of tariffs says. A table that lacks a row asks the wrong price, so there are either
/// tables or faults.
///
/// @param tariffs none when a row is refused, or not all of them were read
public record TariffReading(
        Reading reading, List<Tariff> tariffs, List<RowResult.Refused<Tariff>> refused) {

    public TariffReading {
        tariffs = List.copyOf(tariffs);
        refused = List.copyOf(refused);
    }
}
