package shop.fahuo.simulator.payment;

import shop.fahuo.core.ShopTime;
import shop.fahuo.simulator.payment.BillEdit.Added;
import shop.fahuo.simulator.payment.BillEdit.Amount;
import shop.fahuo.simulator.payment.BillEdit.Bill;
import shop.fahuo.simulator.payment.BillEdit.Dropped;
import shop.fahuo.simulator.payment.BillEdit.Fee;
import shop.fahuo.simulator.payment.BillEdit.Later;
import shop.fahuo.simulator.payment.BillEdit.State;
import shop.fahuo.simulator.payment.BillEdit.Total;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The differences planted in the bills of one provider, which makes its bills from the ledger
/// whenever one is asked for.
public final class BillEdits {

    private volatile List<BillEdit> edits = List.of();

    /// Replaces the edits, in the order in which they are made; without any, bills tell the truth.
    public void set(List<BillEdit> edits) {
        this.edits = List.copyOf(edits);
    }

    /// The rows as the bills have them, in order of time.
    ///
    /// @param rows all there are, since some may be told of on another day
    /// @param maker of a row that is added
    public <R extends BillRow<R>> List<R> applied(
            Bill bill, List<R> rows, Function<Added, R> maker) {
        var edited = new ArrayList<>(rows);
        for (var edit : edits) {
            if (edit.bill() == bill) {
                apply(edit, edited, maker);
            }
        }
        edited.sort(Comparator.comparing(BillRow::at));
        return edited;
    }

    private static <R extends BillRow<R>> void apply(
            BillEdit edit, List<R> rows, Function<Added, R> maker) {
        switch (edit) {
            case Dropped(_, var number) -> rows.removeIf(row -> row.about().equals(number));
            case Added added -> rows.add(maker.apply(added));
            case Amount(_, var number, var amount) ->
                    replace(rows, number, row -> row.amounting(amount));
            case Fee(_, var number, var fee) -> replace(rows, number, row -> row.costing(fee));
            case State(var number, var words) -> replace(rows, number, row -> row.saying(words));
            case Later(_, var number) ->
                    replace(rows, number, row -> row.moved(midnightAfter(row.at())));
            case Total _ -> {}
        }
    }

    private static <R extends BillRow<R>> void replace(
            List<R> rows, String number, UnaryOperator<R> change) {
        rows.replaceAll(row -> row.about().equals(number) ? change.apply(row) : row);
    }

    private static Instant midnightAfter(Instant at) {
        var day = at.atZone(ShopTime.ZONE).toLocalDate();
        return day.plusDays(1).atStartOfDay(ShopTime.ZONE).toInstant();
    }

    /// How many rows a bill of these days says it has.
    public int counted(Bill bill, BillSpan span, int rows) {
        boolean wrong =
                edits.stream()
                        .anyMatch(
                                edit ->
                                        edit instanceof Total(var which, var day)
                                                && which == bill
                                                && span.contains(
                                                        day.atStartOfDay(ShopTime.ZONE)
                                                                .toInstant()));
        return wrong ? rows + 1 : rows;
    }
}
