package shop.fahuo.connect.sheet.tariff;

import shop.fahuo.connect.sheet.SheetFormat;
import shop.fahuo.connect.sheet.table.SafeCsv;
import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.tariff.Area;
import shop.fahuo.core.tariff.Band;
import shop.fahuo.core.tariff.Step;
import shop.fahuo.core.tariff.Tariff;
import shop.fahuo.core.tariff.Zone;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes tariffs as [TariffSheet] reads them.
public final class TariffFile {

    private TariffFile() {}

    /// Replaces the file if there is one.
    public static void write(Path file, List<Tariff> tariffs) throws IOException {
        try (var csv = SafeCsv.create(file)) {
            csv.write(SheetFormat.TARIFFS.header());
            for (var tariff : tariffs) {
                tariff.zones().forEach(zone -> write(csv, tariff, zone));
            }
        }
    }

    private static void write(SafeCsv csv, Tariff tariff, Zone zone) {
        var bands = zone.rate().bands();
        for (int i = 0; i < bands.size(); i++) {
            boolean isFirst = i == 0;
            boolean isLast = i == bands.size() - 1;
            csv.write(row(tariff, zone, bands.get(i), isFirst, isLast));
        }
    }

    /// What is said of the whole zone stands in its first row.
    private static List<String> row(
            Tariff tariff, Zone zone, Band band, boolean isFirst, boolean isLast) {
        var service = tariff.service();
        var rate = zone.rate();
        var step = rate.step().filter(_ -> isLast);
        var minimum = Optional.of(rate.minimum()).filter(least -> least.value() > 0);
        return List.of(
                service.account(),
                service.courier().name(),
                service.product().value(),
                tariff.from().toString(),
                tariff.until().map(Object::toString).orElse(""),
                zone.name(),
                isFirst ? areas(zone) : "",
                grams(Optional.of(band.upTo())),
                band.fee().yuan(),
                grams(step.map(Step::grams)),
                step.map(Step::fee).map(Fen::yuan).orElse(""),
                minimum.filter(_ -> isFirst).map(Fen::yuan).orElse(""),
                grams(rate.heaviest().filter(_ -> isFirst)),
                grams(Optional.of(tariff.rounding()).filter(_ -> isFirst)),
                zone.promised()
                        .filter(_ -> isFirst)
                        .map(t -> Long.toString(t.toHours()))
                        .orElse(""));
    }

    private static String grams(Optional<Grams> grams) {
        return grams.map(weight -> Long.toString(weight.value())).orElse("");
    }

    private static String areas(Zone zone) {
        return zone.areas().stream().map(Area::toString).collect(Collectors.joining("、"));
    }
}
