package shop.fahuo.store.verify;

import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Snapshot;

import java.sql.SQLException;
import java.util.List;

/// No parcel has two waybills and no waybill two parcels; a box holds no more than is promised;
/// what has left is what was in it; and a booking is asked about for as long as nobody knows of it.
final class Parcels implements Invariant {

    private static final String PARCELS = "select count(*) from parcel";
    private static final String WAYBILLS = "select count(*) from waybill";
    private static final String LINES = "select count(*) from parcel_line";
    private static final String TWO_ALIVE =
            "select parcel_id from waybill where state in ('ASKED', 'BOOKED', 'TAKING_BACK') group"
                    + " by parcel_id having count(*) > 1";
    private static final String TWINS =
            "select min(parcel_id) from waybill where number is not null group by courier, number"
                    + " having count(*) > 1";
    private static final String GENERATIONS =
            "select p.id from parcel p left join waybill w on w.parcel_id = p.id group by p.id,"
                    + " p.generation having count(w.generation) <> p.generation or"
                    + " coalesce(max(w.generation), 0) <> p.generation";
    private static final String TOO_MUCH =
            "select n.id from order_line n join parcel_line l on l.line_id = n.id join parcel p on"
                + " p.id = l.parcel_id group by n.id, n.quantity, n.reserved, n.order_id having"
                + " sum(case when p.state = 'OPEN' then l.units else 0 end) > n.reserved or"
                + " sum(l.units) > n.quantity or min(l.order_id) <> n.order_id or max(l.order_id)"
                + " <> n.order_id or sum(case when p.state = 'DISSOLVED' then 1 else 0 end) > 0";
    private static final String LEFT_WITHOUT_DELIVERY =
            "select l.line_id from parcel_line l join parcel p on p.id = l.parcel_id left join"
                    + " delivery d on d.line_id = l.line_id and d.parcel_id = p.id where p.state ="
                    + " 'LEFT' and (d.id is null or d.units <> l.units)";
    private static final String DELIVERY_WITHOUT_LEFT =
            "select d.id from delivery d left join parcel p on p.id = d.parcel_id left join"
                    + " parcel_line l on l.parcel_id = d.parcel_id and l.line_id = d.line_id where"
                    + " d.parcel_id <> 0 and (l.units is null or p.state <> 'LEFT')";
    private static final String UNBOOKED_LEFT =
            "select p.id from parcel p left join waybill w on w.parcel_id = p.id and w.generation ="
                    + " p.generation where p.state = 'LEFT' and (w.state is null or w.state <>"
                    + " 'BOOKED')";
    private static final String TASK_ASTRAY =
            "select w.parcel_id from waybill w left join task t on t.idempotency_key = w.reference"
                + " and t.kind = 'BOOK_WAYBILL' left join task c on c.idempotency_key = w.reference"
                + " || ':cancel' and c.kind = 'CANCEL_WAYBILL' where t.state is null or (w.state ="
                + " 'ASKED' and t.state not in ('DUE', 'CLAIMED', 'UNKNOWN')) or (w.state <>"
                + " 'ASKED' and t.state <> 'DONE') or (w.state = 'TAKING_BACK' and (c.state is null"
                + " or c.state not in ('DUE', 'CLAIMED', 'UNKNOWN'))) or (w.state = 'TAKEN_BACK'"
                + " and (c.state is null or c.state <> 'DONE')) or (w.state in ('BOOKED',"
                + " 'TAKING_BACK', 'TAKEN_BACK') and (w.number is null or w.content = ''))";
    private static final String PACKED_TWICE =
            "select parcel_id from pack_record where opened_at is null group by parcel_id having"
                    + " count(*) > 1";
    private static final String REFERENCES =
            "select w.reference, c.name, o.number, p.ordinal, w.generation, p.id from waybill w"
                    + " join parcel p on p.id = w.parcel_id join orders o on o.id = p.order_id join"
                    + " channel c on c.id = o.channel_id";

    private final Tally references = new Tally("waybill-references");

    @Override
    public List<Check> check(Snapshot shop) throws SQLException {
        shop.each(REFERENCES, this::judge);
        return List.of(
                Invariant.none(shop, "waybills-alive", PARCELS, "parcel ", TWO_ALIVE),
                Invariant.none(shop, "waybills-unique", WAYBILLS, "parcel ", TWINS),
                Invariant.none(shop, "waybill-generations", PARCELS, "parcel ", GENERATIONS),
                references.check(),
                Invariant.none(shop, "waybills-follow-tasks", WAYBILLS, "parcel ", TASK_ASTRAY),
                Invariant.none(shop, "parcels-hold-lines", LINES, "line ", TOO_MUCH),
                Invariant.none(shop, "parcels-packed-once", PARCELS, "parcel ", PACKED_TWICE),
                Invariant.none(shop, "parcels-left-booked", PARCELS, "parcel ", UNBOOKED_LEFT),
                Invariant.none(shop, "parcels-delivered", LINES, "line ", LEFT_WITHOUT_DELIVERY),
                Invariant.none(
                        shop, "deliveries-of-parcels", LINES, "delivery ", DELIVERY_WITHOUT_LEFT));
    }

    /// The shop's code may have changed since; all else follows from the order.
    private void judge(Row row) throws SQLException {
        var reference = row.text(1);
        var key = new OrderKey(new ChannelName(row.text(2)), new OrderNumber(row.text(3)));
        var shop = reference.substring(0, reference.indexOf('-'));
        var expected = ShipmentReference.of(shop, key, row.whole(4), row.whole(5)).value();
        long parcel = row.number(6);
        references.expect(reference.equals(expected), () -> "parcel " + parcel + ": " + reference);
    }
}
