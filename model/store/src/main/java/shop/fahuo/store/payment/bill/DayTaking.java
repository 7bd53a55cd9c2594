package shop.fahuo.store.payment.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.payment.PaymentBook;
import shop.fahuo.core.payment.bill.DayTotals;
import shop.fahuo.core.payment.bill.Item;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.ledger.Ledger;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Takes what came of a day's bills, in the place of what they said before.
///
/// @param readAt before the shop's own money was looked at
record DayTaking(DayBills bills, DayTotals totals, List<Item> items, Instant readAt) {

    private static final String KNOWN =
            "select id, posted_fen, postings from bill_day where provider = ? and receiver = ? and"
                    + " on_day = ? for update";
    private static final String ADD =
            "insert into bill_day (read_at, trade_file, fund_file, with_funds, trades, funds, own,"
                + " matched, traded_fen, fee_fen, moved_fen, fund_fee_fen, chained, opening_fen,"
                + " closing_fen, posted_fen, postings, provider, receiver, on_day, id) values (?,"
                + " ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CHANGE =
            "update bill_day set read_at = ?, trade_file = ?, fund_file = ?, with_funds = ?, trades"
                + " = ?, funds = ?, own = ?, matched = ?, traded_fen = ?, fee_fen = ?, moved_fen ="
                + " ?, fund_fee_fen = ?, chained = ?, opening_fen = ?, closing_fen = ?, posted_fen"
                + " = ?, postings = ? where provider = ? and receiver = ? and on_day = ? and id ="
                + " ?";

    private static final Actor WORKER = new Actor.Worker();

    /// The day's row as it was, and the fee of it that is in the books.
    private record Before(long id, Fen posted, int postings) {}

    void take(Tx tx, Judges judges) throws SQLException {
        var account = bills.account();
        var before =
                tx.first(
                        KNOWN,
                        row -> new Before(row.number(1), row.fen(2), row.whole(3)),
                        account.provider().name(),
                        account.receiver(),
                        bills.day());
        write(tx, before, post(tx, before));
        var touched = new TreeSet<>(ItemRows.forget(tx, account, bills.day()));
        for (var item : items) {
            touched.add(ItemRows.put(tx, account, item, bills.day()));
        }
        touched.addAll(ItemRows.unfinished(tx, account));
        var judging = judges.in(tx, account);
        for (long id : touched) {
            judging.judge(id);
        }
        tx.event(0, WORKER, "bills.read", detail());
    }

    /// Who judges, once the day is there.
    @FunctionalInterface
    interface Judges {

        Judging in(Tx tx, BillAccount account) throws SQLException;
    }

    /// Brings the fee in the books up to the bill's.
    ///
    /// @return in how many postings it is there then
    private int post(Tx tx, Optional<Before> before) throws SQLException {
        var missing = totals.fee().minus(before.map(Before::posted).orElse(Fen.ZERO));
        int postings = before.map(Before::postings).orElse(0);
        if (missing.equals(Fen.ZERO)) {
            return postings;
        }
        var account = bills.account();
        var posting =
                PaymentBook.fees(
                        account.provider(), account.receiver(), bills.day(), postings + 1, missing);
        Ledger.post(tx, posting, 0, WORKER);
        return postings + 1;
    }

    private void write(Tx tx, Optional<Before> before, int postings) throws SQLException {
        tx.update(
                before.isPresent() ? CHANGE : ADD,
                readAt,
                bills.trade().hash(),
                bills.fund().map(DayBills.Bill::hash).orElse(""),
                bills.fund().isPresent(),
                totals.trades(),
                totals.funds(),
                totals.own(),
                totals.matched(),
                totals.traded().value(),
                totals.fee().value(),
                totals.moved().value(),
                totals.fundFee().value(),
                totals.chained(),
                totals.opening().isPresent() ? totals.opening().get().value() : null,
                totals.closing().isPresent() ? totals.closing().get().value() : null,
                totals.fee().value(),
                postings,
                bills.account().provider().name(),
                bills.account().receiver(),
                bills.day(),
                before.isPresent() ? before.get().id() : tx.nextId());
    }

    private Map<String, Object> detail() {
        return Map.of(
                "account", bills.account().toString(),
                "day", bills.day().toString(),
                "trade", bills.trade().hash(),
                "fund", bills.fund().map(DayBills.Bill::hash).orElse(""),
                "matched", totals.matched(),
                "differences", items.size());
    }
}
