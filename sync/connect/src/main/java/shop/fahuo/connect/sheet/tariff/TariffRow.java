package shop.fahuo.connect.sheet.tariff;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.Fields;
import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.tariff.Area;
import shop.fahuo.core.tariff.Band;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Step;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// One row: a weight and its price, and what its table and its zone say beside. Of a row with
/// faults nothing counts.
///
/// @param minimum of the zone, as [#heaviest] and [#hours]
/// @param rounding of the whole table, as [#until]
record TariffRow(
        Fields fields,
        Service service,
        LocalDate from,
        Optional<LocalDate> until,
        String zone,
        List<Area> areas,
        Band band,
        Optional<Step> step,
        Optional<Fen> minimum,
        Optional<Grams> heaviest,
        Optional<Grams> rounding,
        Optional<Integer> hours) {

    private static final int LONGEST_NAME = 40;
    private static final int MOST_GRAMS = 10_000_000;
    private static final int MOST_HOURS = 24 * 90;
    private static final String NAME = "[\\p{L}\\p{N}._-]{1,40}";
    private static final Band NO_BAND = new Band(new Grams(1), Fen.ZERO);

    static TariffRow read(Fields row, Places places) {
        var from = day(row, Column.FROM);
        var until = row.has(Column.UNTIL) ? Optional.of(day(row, Column.UNTIL)) : none(from);
        if (until.filter(end -> !from.isBefore(end)).isPresent()) {
            row.fault(Column.UNTIL, RejectReason.ENDS_BEFORE_IT_BEGINS);
        }
        return new TariffRow(
                row,
                service(row),
                from,
                until,
                row.neededText(Column.ZONE),
                areas(row, places),
                band(row),
                step(row),
                row.has(Column.MINIMUM) ? Optional.of(row.money(Column.MINIMUM)) : Optional.empty(),
                grams(row, Column.HEAVIEST),
                grams(row, Column.ROUNDING),
                positive(row, Column.HOURS, MOST_HOURS));
    }

    private static <T> Optional<T> none(T like) {
        return Optional.of(like).filter(_ -> false);
    }

    private static LocalDate day(Fields row, Column column) {
        return row.neededDayOrTime(column).atZone(ShopTime.ZONE).toLocalDate();
    }

    private static Service service(Fields row) {
        var account = row.neededId(Column.ACCOUNT, LONGEST_NAME + Service.PREFIX.length());
        var name =
                account.startsWith(Service.PREFIX)
                        ? account.substring(Service.PREFIX.length())
                        : account;
        if (!name.isEmpty() && !name.matches(NAME)) {
            row.fault(Column.ACCOUNT, RejectReason.NOT_A_NAME);
        }
        var courier = Courier.named(row.neededText(Column.CARRIER));
        if (courier.isEmpty() && row.has(Column.CARRIER)) {
            row.fault(Column.CARRIER, RejectReason.UNKNOWN_COURIER);
        }
        var product = row.id(Column.PRODUCT, LONGEST_NAME);
        boolean isCode = product.matches("[0-9A-Za-z_-]{0,40}");
        var service =
                new Service(
                        courier.orElse(Courier.SF),
                        Service.PREFIX + name,
                        isCode ? new ProductCode(product) : ProductCode.UNSAID);
        if (!isCode || (courier.isPresent() && !service.isKnown())) {
            row.fault(Column.PRODUCT, RejectReason.UNKNOWN_PRODUCT);
        }
        return service;
    }

    private static List<Area> areas(Fields row, Places places) {
        return switch (places.find(row.text(Column.AREAS, Fields.LONGEST_NOTE))) {
            case Places.Found.Areas(var areas) -> areas;
            case Places.Found.Nowhere(var name) -> {
                row.fault(Column.AREAS, RejectReason.UNKNOWN_PLACE, name);
                yield List.of();
            }
        };
    }

    private static Band band(Fields row) {
        if (!row.has(Column.UP_TO)) {
            row.fault(Column.UP_TO, RejectReason.MISSING);
        }
        var upTo = grams(row, Column.UP_TO);
        var fee = row.neededMoney(Column.PRICE);
        return upTo.isEmpty() || fee.isNegative() ? NO_BAND : new Band(upTo.get(), fee);
    }

    private static Optional<Step> step(Fields row) {
        if (row.has(Column.STEP) != row.has(Column.STEP_PRICE)) {
            row.fault(row.has(Column.STEP) ? Column.STEP_PRICE : Column.STEP, RejectReason.MISSING);
        }
        var fee = row.money(Column.STEP_PRICE);
        return grams(row, Column.STEP)
                .filter(_ -> !fee.isNegative())
                .map(grams -> new Step(grams, fee));
    }

    private static Optional<Grams> grams(Fields row, Column column) {
        return positive(row, column, MOST_GRAMS).map(Grams::new);
    }

    /// Empty when the cell is, and for what is no such number.
    private static Optional<Integer> positive(Fields row, Column column, int most) {
        int count = row.count(column, most);
        if (count == 0 && row.has(column) && !row.isFaulty(column)) {
            row.fault(column, RejectReason.NOT_POSITIVE);
        }
        return count == 0 ? Optional.empty() : Optional.of(count);
    }
}
