package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/// Every posting balances, the balances are what the entries come to, and the money of every proved
/// payment is booked.
final class Books implements Invariant {

    private static final String POSTINGS = "select count(*) from ledger_posting";
    private static final String UNBALANCED =
            "select p.id from ledger_posting p left join ledger_entry e on e.posting_id = p.id"
                    + " group by p.id having coalesce(sum(e.amount_fen), 1) <> 0";
    private static final String SUMS =
            "select account, sum(case when amount_fen > 0 then amount_fen else 0 end), sum(case"
                    + " when amount_fen < 0 then -amount_fen else 0 end) from ledger_entry group by"
                    + " account";
    private static final String KEPT = "select account, debit_fen, credit_fen from ledger_balance";
    private static final String PAYMENTS = "select count(*) from payment";
    private static final String UNBOOKED =
            "select p.order_id from payment p left join ledger_posting l on l.posting_key = 'paid:'"
                    + " || p.provider || ':' || p.transaction_no left join ledger_entry e on"
                    + " e.posting_id = l.id and e.amount_fen > 0 where e.amount_fen is null or"
                    + " e.amount_fen <> p.total_fen";

    /// Both in fen and not negative.
    private record Sides(long debit, long credit) {

        static final Sides NONE = new Sides(0, 0);
    }

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        return List.of(
                Invariant.none(shop, "postings-balance", POSTINGS, "posting ", UNBALANCED),
                balances(shop),
                Invariant.none(shop, "payments-booked", PAYMENTS, "order ", UNBOOKED));
    }

    private static Check balances(Snapshot shop) throws SQLException {
        var added = sides(shop, SUMS);
        var kept = sides(shop, KEPT);
        var tally = new Tally("balances");
        var accounts = new HashSet<>(added.keySet());
        accounts.addAll(kept.keySet());
        for (var account : accounts) {
            var sum = added.getOrDefault(account, Sides.NONE);
            var said = kept.getOrDefault(account, Sides.NONE);
            tally.expect(sum.equals(said), () -> account + " is " + sum + ", not " + said);
        }
        return tally.check();
    }

    private static Map<String, Sides> sides(Snapshot shop, String query) throws SQLException {
        var sides = new HashMap<String, Sides>();
        shop.each(query, row -> sides.put(row.text(1), new Sides(row.number(2), row.number(3))));
        return sides;
    }
}
