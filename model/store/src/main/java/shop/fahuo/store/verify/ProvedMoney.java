package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// What goes its way was paid for, as far as the shop can ask: its provider said so, or a person
/// took it upon themselves; and what proves an order is that order's own payment.
final class ProvedMoney implements Invariant {

    private static final String ASKED = "select count(*) from payment_check";
    private static final String SHIPPED_ON_DOUBT =
            "select c.order_id from payment_check c join orders o on o.id = c.order_id where"
                + " o.phase in ('READY', 'SHIPPING', 'SHIPPED', 'DELIVERED', 'DONE') and (c.finding"
                + " is null or c.finding <> 'SOUND') and not exists (select 1 from order_hold h"
                + " where h.order_id = o.id and h.reason = 'PAYMENT' and (h.released_at is null or"
                + " h.waived))";
    private static final String SOUND_WITHOUT_PAYMENT =
            "select c.order_id from payment_check c left join payment p on p.order_id = c.order_id"
                + " where c.finding = 'SOUND' and (p.order_id is null or p.provider <> c.provider"
                + " or p.total_fen <> c.total_fen or (c.reference <> p.transaction_no and"
                + " c.reference <> p.number))";

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        return List.of(
                Invariant.none(shop, "payments-proved", ASKED, "order ", SHIPPED_ON_DOUBT),
                Invariant.none(shop, "payments-taken", ASKED, "order ", SOUND_WITHOUT_PAYMENT));
    }
}
