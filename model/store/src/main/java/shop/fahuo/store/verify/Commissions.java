package shop.fahuo.store.verify;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.commission.Basis;
import shop.fahuo.store.commission.Recheck;
import shop.fahuo.store.db.Snapshot;
import shop.fahuo.store.ledger.Ledger;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every share comes out again from its order, its stored line and its plan, which are those that
/// were logged with it; the shares are what is booked; and everything that was cleared while a plan
/// was in force has its commission, by that plan.
final class Commissions implements Invariant {

    private static final String ORDERS = "select count(*) from commission_order";
    private static final String EACH =
            "select order_id from commission_order where order_id >= ? and order_id < ?";
    private static final String PLANS = "select version, hash, content from plan_version";

    /// What commission of an order costs, by its shares and by the books.
    private static final String UNBOOKED =
            "select o.order_id from commission_order o left join (select order_id, sum(amount_fen)"
                + " as fen from commission group by order_id) c on c.order_id = o.order_id left"
                + " join (select p.order_id, sum(e.amount_fen) as fen from ledger_posting p join"
                + " ledger_entry e on e.posting_id = p.id where p.posting_key like 'commission:%'"
                + " and e.account = 'expense:commission' group by p.order_id) b on b.order_id ="
                + " o.order_id where coalesce(c.fen, 0) <> coalesce(b.fen, 0)";

    private static final String PAYEES = "select count(distinct payee) from commission";

    /// What is not theirs yet.
    private static final String HELD =
            "select c.payee from commission c join commission_order o on o.order_id = c.order_id"
                + " left join ledger_balance b on b.account = 'liability:commission:held:' ||"
                + " c.payee group by c.payee, b.debit_fen, b.credit_fen having sum(case when"
                + " o.stage = 'PAYABLE' then 0 else c.amount_fen end) <> coalesce(b.credit_fen -"
                + " b.debit_fen, 0)";

    private static final String ACCOUNTS =
            "select count(*) from ledger_balance where account like 'liability:commission:%' or"
                    + " account like 'asset:receivable:%'";

    /// Nobody is paid what he has not, nor owes less than nothing.
    private static final String OVERDRAWN =
            "select account from ledger_balance where (account like 'liability:commission:%' and"
                + " debit_fen > credit_fen) or (account like 'asset:receivable:%' and credit_fen >"
                + " debit_fen)";

    private static final String CLEARED =
            "select count(*) from orders where phase in ('READY', 'SHIPPING', 'SHIPPED',"
                    + " 'DELIVERED', 'DONE') and paid_at >= (select min(effective_from) from"
                    + " plan_version)";
    private static final String FORGOTTEN =
            "select o.id from orders o left join commission_order c on c.order_id = o.id and"
                    + " c.stage <> 'VOID' where o.phase in ('READY', 'SHIPPING', 'SHIPPED',"
                    + " 'DELIVERED', 'DONE') and o.paid_at >= (select min(effective_from) from"
                    + " plan_version) and c.order_id is null";

    /// By another plan than the one that was in force when it was paid.
    private static final String ASTRAY =
            "select c.order_id from commission_order c join orders o on o.id = c.order_id join"
                + " (select version, effective_from, lead(effective_from) over (order by"
                + " effective_from) as next_from from plan_version) p on p.version = c.plan_version"
                + " where c.stage <> 'VOID' and o.phase in ('READY', 'SHIPPING', 'SHIPPED',"
                + " 'DELIVERED', 'DONE') and (o.paid_at is null or o.paid_at < p.effective_from or"
                + " o.paid_at >= p.next_from) order by c.order_id";

    /// What the history tells of an order's shares, in order.
    private static final String TOLD =
            "select order_id, detail from event where order_id >= ? and order_id < ? and what in"
                    + " ('"
                    + Ledger.POSTED
                    + "', '"
                    + Basis.UNCHANGED
                    + "') order by order_id, sequence";

    private static final String PACKS = "select count(*) from entry_pack";

    /// Each counted for whoever brought its buyer, and none was counted out of turn.
    private static final String MISCOUNTED =
            "select e.code from entry_pack e join distributor d on d.code = e.code where d.parent"
                + " is null or d.parent <> e.sponsor or e.number < 1 or e.number > (select count(*)"
                + " from entry_pack o where o.sponsor = e.sponsor)";

    private static final int WINDOW = 20_000;

    private final Tally recomputed = new Tally("commission-recomputed");
    private final Tally based = new Tally("commission-basis");

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        recompute(shop);
        return List.of(
                plans(shop),
                recomputed.check(),
                based.check(),
                Invariant.none(shop, "commission-by-plan", ORDERS, "order ", ASTRAY),
                Invariant.none(shop, "commission-booked", ORDERS, "order ", UNBOOKED),
                Invariant.named(shop, "commission-held", PAYEES, HELD),
                Invariant.named(shop, "commission-not-overdrawn", ACCOUNTS, OVERDRAWN),
                Invariant.named(shop, "entry-packs", PACKS, MISCOUNTED),
                Invariant.none(shop, "commission-of-all", CLEARED, "order ", FORGOTTEN));
    }

    private static Check plans(Snapshot shop) throws SQLException {
        var tally = new Tally("plans");
        shop.each(
                PLANS,
                row -> {
                    var hash = row.text(2);
                    boolean same = Sha256.of(row.text(3)).hex().equals(hash);
                    int version = row.whole(1);
                    tally.expect(same, () -> "plan " + version + " is not what it was");
                });
        return tally.check();
    }

    private void recompute(Snapshot shop) throws SQLException {
        var recheck = new Recheck(shop::list);
        shop.windows(
                "commission_order",
                "order_id",
                WINDOW,
                (from, to) -> {
                    var told = told(shop, from, to);
                    for (long id : shop.list(EACH, row -> row.number(1), from, to)) {
                        judge(id, recheck.look(new OrderId(id)), told);
                    }
                });
    }

    /// What was booked before the history kept hashes has none.
    private void judge(long id, Recheck.Found found, Map<Long, String> told) {
        recomputed.expect(
                found.wrong().isEmpty(), () -> "order " + id + " " + found.wrong().orElseThrow());
        if (found.basis().isPresent() && told.containsKey(id)) {
            based.expect(
                    found.basis().get().hex().equals(told.get(id)),
                    () -> "order " + id + " was not as it was when its shares were logged");
        }
    }

    /// By order, the hash of what its shares were worked out from last.
    private static Map<Long, String> told(Snapshot shop, long from, long to) throws SQLException {
        var told = new HashMap<Long, String>();
        shop.each(
                TOLD,
                row -> {
                    long order = row.number(1);
                    basis(row.text(2)).ifPresent(hash -> told.put(order, hash));
                },
                from,
                to);
        return told;
    }

    private static Optional<String> basis(String detail) {
        return CanonicalJson.read(detail).orElse("") instanceof Map<?, ?> map
                        && map.get(Basis.TOLD) instanceof String hash
                ? Optional.of(hash)
                : Optional.empty();
    }
}
