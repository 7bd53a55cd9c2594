package shop.fahuo.core.payment.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.BillEntry;

/// Adds a day up while its rows pass.
final class DaySums {

    private final BalanceChain chain = new BalanceChain();
    private long trades;
    private long funds;
    private long own;
    private long matched;
    private long traded;
    private long fee;
    private long moved;
    private long fundFee;

    void ours() {
        own++;
    }

    void trade(BillEntry row) {
        trades++;
        traded = Math.addExact(traded, row.amount().value());
        fee = Math.addExact(fee, row.fee().value());
    }

    void fund(BillEntry row) {
        funds++;
        moved = Math.addExact(moved, row.amount().value());
        if (row.kind() == BillEntry.Kind.FEE) {
            fundFee = Math.subtractExact(fundFee, row.amount().value());
        }
        row.balance().ifPresent(after -> chain.add(row.amount(), after));
    }

    void match(int items) {
        matched += items;
    }

    DayTotals totals() {
        return new DayTotals(
                trades,
                funds,
                own,
                matched,
                Fen.of(traded),
                Fen.of(fee),
                Fen.of(moved),
                Fen.of(fundFee),
                chain.closes(),
                chain.opening(),
                chain.closing());
    }
}
