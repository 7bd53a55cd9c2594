package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// An order knows what of it was given back, ends when nothing is left of it, and stays while money
/// is going back.
final class RefundedOrders implements Invariant {

    private static final String REFUNDS = "select count(*) from refund";
    private static final String LINES_ASTRAY =
            "select l.order_id from order_line l where (l.refunded > 0 or l.withdrawn > 0 or exists"
                + " (select 1 from refund r where r.order_id = l.order_id)) and (l.withdrawn >"
                + " l.refunded or l.refunded > l.quantity or l.refunded <> (select"
                + " coalesce(sum(f.units), 0) from refund r join refund_line f on f.refund_id ="
                + " r.id where r.order_id = l.order_id and f.position = l.position and r.state in"
                + " ('DONE', 'SETTLED')))";

    /// An order whose keys are on their way ends when they have arrived.
    private static final String NOT_ENDED =
            "select o.id from (select id from orders where phase = 'REFUNDED' union select order_id"
                + " from refund) c join orders o on o.id = c.id join order_line l on l.order_id ="
                + " o.id group by o.id, o.phase having case when max(l.quantity - l.refunded) = 0"
                + " and sum(l.reserved) = 0 then o.phase in ('REFUNDED', 'CANCELLED') else o.phase"
                + " <> 'REFUNDED' end = false";

    private static final String PAID_BACK_ALIVE =
            "select r.order_id from refund r join order_line l on l.order_id = r.order_id where"
                + " l.refunded < l.quantity group by r.order_id, r.transaction_no, l.id having"
                + " sum(case when r.state in ('DONE', 'SETTLED') then r.amount_fen else 0 end) >="
                + " min(r.paid_fen)";
    private static final String HOLD_ASTRAY =
            "select o.id from (select order_id from refund union select order_id from order_hold"
                + " where reason = 'REFUND' and released_at is null) c join orders o on o.id ="
                + " c.order_id where case when exists (select 1 from order_hold h where h.order_id"
                + " = o.id and h.reason = 'REFUND' and h.released_at is null) then 1 else 0 end <>"
                + " case when exists (select 1 from refund r where r.order_id = o.id and r.state in"
                + " ('WAITING', 'ASKED', 'PROCESSING', 'ABNORMAL', 'CLOSED', 'REFUSED')) and"
                + " (o.phase in ('UNPAID', 'PAID', 'REVIEW', 'READY') or (o.phase = 'SHIPPING' and"
                + " exists (select 1 from order_line l where l.order_id = o.id and l.kind ="
                + " 'PHYSICAL' and l.reserved > 0))) then 1 else 0 end";

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        return List.of(
                Invariant.none(shop, "refunds-on-lines", REFUNDS, "order ", LINES_ASTRAY),
                Invariant.none(shop, "refunds-end-orders", REFUNDS, "order ", NOT_ENDED),
                Invariant.none(shop, "refunds-whole", REFUNDS, "order ", PAID_BACK_ALIVE),
                Invariant.none(shop, "refunds-hold", REFUNDS, "order ", HOLD_ASTRAY));
    }
}
