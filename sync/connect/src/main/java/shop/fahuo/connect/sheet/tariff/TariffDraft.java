package shop.fahuo.connect.sheet.tariff;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.tariff.Area;
import shop.fahuo.core.tariff.Rate;
import shop.fahuo.core.tariff.Tariff;
import shop.fahuo.core.tariff.Zone;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The rows of one table, until all of them are read. What a zone or the table says beside weights
/// and prices stands in one row or in several, and then it is the same.
final class TariffDraft {

    private static final Grams EVERY_GRAM = new Grams(1);

    private final List<TariffRow> rows = new ArrayList<>();
    private final Map<String, List<TariffRow>> zones = new LinkedHashMap<>();

    void add(TariffRow row) {
        rows.add(row);
        zones.computeIfAbsent(row.zone(), _ -> new ArrayList<>()).add(row);
    }

    /// Notes what does not fit together.
    void check() {
        agree(rows, Column.UNTIL, TariffRow::until);
        agree(rows, Column.ROUNDING, TariffRow::rounding);
        for (var zone : zones.values()) {
            agree(zone, Column.MINIMUM, TariffRow::minimum);
            agree(zone, Column.HEAVIEST, TariffRow::heaviest);
            agree(zone, Column.HOURS, TariffRow::hours);
            checkWeights(zone);
        }
        checkAreas();
    }

    private static <T> void agree(
            List<TariffRow> rows, Column column, Function<TariffRow, Optional<T>> says) {
        var first = rows.stream().filter(row -> says.apply(row).isPresent()).findFirst();
        for (var row : rows) {
            if (says.apply(row).isPresent() && !says.apply(row).equals(first.flatMap(says))) {
                differs(row, column, first.orElseThrow());
            }
        }
    }

    private static void differs(TariffRow row, Column column, TariffRow other) {
        var place = Long.toString(other.fields().row().number());
        row.fields().fault(column, RejectReason.AMBIGUOUS, place);
    }

    private static void checkWeights(List<TariffRow> zone) {
        for (int i = 0; i < zone.size(); i++) {
            var row = zone.get(i);
            if (i > 0 && !Rate.rises(zone.get(i - 1).band(), row.band())) {
                row.fields().fault(Column.UP_TO, RejectReason.NOT_RISING);
            }
            if (i < zone.size() - 1 && row.step().isPresent()) {
                row.fields().fault(Column.STEP, RejectReason.STEP_ASTRAY);
            }
        }
    }

    /// A place lies in one zone, and elsewhere is one zone.
    private void checkAreas() {
        var taken = new HashMap<Area, TariffRow>();
        var elsewhere = new ArrayList<TariffRow>();
        for (var zone : zones.values()) {
            if (areas(zone).isEmpty()) {
                elsewhere.add(zone.getFirst());
            }
            for (var row : zone) {
                for (var area : row.areas()) {
                    var other = taken.putIfAbsent(area, row);
                    if (other != null && !other.zone().equals(row.zone())) {
                        differs(row, Column.AREAS, other);
                    }
                }
            }
        }
        elsewhere.stream().skip(1).forEach(row -> differs(row, Column.ZONE, elsewhere.getFirst()));
    }

    private static List<Area> areas(List<TariffRow> zone) {
        return zone.stream().flatMap(row -> row.areas().stream()).distinct().toList();
    }

    private static <T> Optional<T> said(
            List<TariffRow> rows, Function<TariffRow, Optional<T>> says) {
        return rows.stream().flatMap(row -> says.apply(row).stream()).findFirst();
    }

    /// Only of rows in which nothing was noted.
    Tariff tariff() {
        var first = rows.getFirst();
        return new Tariff(
                first.service(),
                first.from(),
                said(rows, TariffRow::until),
                said(rows, TariffRow::rounding).orElse(EVERY_GRAM),
                zones.values().stream().map(TariffDraft::zone).toList());
    }

    private static Zone zone(List<TariffRow> rows) {
        var rate =
                new Rate(
                        rows.stream().map(TariffRow::band).toList(),
                        rows.getLast().step(),
                        said(rows, TariffRow::minimum).orElse(Fen.ZERO),
                        said(rows, TariffRow::heaviest));
        var promised = said(rows, TariffRow::hours).map(Duration::ofHours);
        return new Zone(rows.getFirst().zone(), areas(rows), rate, promised);
    }
}
