package shop.fahuo.store.verify;

import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// No order has arrived of which a parcel has not, and exactly those that have arrived have their
/// after-sale days.
final class Arrived implements Invariant {

    private static final String DELIVERED =
            "select count(*) from orders where phase in ('DELIVERED', 'DONE')";
    private static final String DAYS = "select count(*) from after_sale";
    private static final String WITHOUT_PARCEL =
            "select o.id from orders o where o.phase in ('DELIVERED', 'DONE') and (not exists"
                + " (select 1 from delivery d where d.order_id = o.id and d.parcel_id <> 0) or"
                + " exists (select 1 from delivery d left join parcel p on p.id = d.parcel_id left"
                + " join track t on t.parcel_id = p.id and t.generation = p.generation where"
                + " d.order_id = o.id and d.waybill <> '' and t.delivered_at is null))";
    private static final String WITHOUT_DAYS =
            "select o.id from orders o left join after_sale a on a.order_id = o.id where o.phase in"
                    + " ('DELIVERED', 'DONE') and a.order_id is null";
    private static final String DAYS_TOO_EARLY =
            "select a.order_id from after_sale a join orders o on o.id = a.order_id where o.phase"
                    + " not in ('DELIVERED', 'DONE', 'REFUNDED') or a.ends_at < a.delivered_at";
    private static final String LEFT_BEHIND =
            "select o.id from orders o where o.phase = 'SHIPPED' and exists (select 1 from delivery"
                + " d where d.order_id = o.id and d.parcel_id <> 0) and not exists (select 1 from"
                + " delivery d left join parcel p on p.id = d.parcel_id left join track t on"
                + " t.parcel_id = p.id and t.generation = p.generation where d.order_id = o.id and"
                + " d.waybill <> '' and t.delivered_at is null)";
    private static final String SHIPPED = "select count(*) from orders where phase = 'SHIPPED'";

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        return List.of(
                Invariant.none(shop, "arrived-in-parcels", DELIVERED, "order ", WITHOUT_PARCEL),
                Invariant.none(shop, "arrived-told", SHIPPED, "order ", LEFT_BEHIND),
                Invariant.none(shop, "after-sale-begun", DELIVERED, "order ", WITHOUT_DAYS),
                Invariant.none(shop, "after-sale-earned", DAYS, "order ", DAYS_TOO_EARLY));
    }
}
