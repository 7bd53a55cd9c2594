package shop.fahuo.connect.sheet.tariff;

import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.RowResult;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Tariff;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Reads what couriers' contracts ask: one row for each weight of a zone, light before heavy. Rows
/// of one account, product and first day are one table.
public final class TariffSheet {

    private record Key(Service service, LocalDate from) {}

    private final Places places = Places.shipped();
    private final List<Fields> rows = new ArrayList<>();
    private final Map<Key, TariffDraft> drafts = new LinkedHashMap<>();

    private TariffSheet() {}

    public static TariffReading read(Sheet sheet, Watch watch) throws IOException {
        var tariffs = new TariffSheet();
        var reading = sheet.read(watch, row -> tariffs.add(new Fields(sheet, row)));
        return tariffs.finish(reading);
    }

    private void add(Fields fields) {
        rows.add(fields);
        var row = TariffRow.read(fields, places);
        if (!fields.isFaulty()) {
            drafts.computeIfAbsent(new Key(row.service(), row.from()), _ -> new TariffDraft())
                    .add(row);
        }
    }

    private TariffReading finish(Reading reading) {
        // What a row says that could not be read is missing in its table; only whole ones compare.
        if (rows.stream().noneMatch(Fields::isFaulty)) {
            drafts.values().forEach(TariffDraft::check);
        }
        var refused =
                rows.stream()
                        .filter(Fields::isFaulty)
                        .map(row -> new RowResult.Refused<Tariff>(row.row(), row.faults()))
                        .toList();
        boolean isWhole = refused.isEmpty() && reading instanceof Reading.Finished;
        return new TariffReading(
                reading,
                isWhole ? drafts.values().stream().map(TariffDraft::tariff).toList() : List.of(),
                refused);
    }
}
