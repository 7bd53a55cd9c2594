package shop.fahuo.store.waybill;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.outbox.TaskRows;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Takes boxes apart that are still in the shop, and has their waybills taken back. What a box held
/// of other orders is in none then; they look for another.
public final class Unpacking {

    private static final String OPEN_OF =
            "select distinct p.id from parcel p join parcel_line l on l.parcel_id = p.id where"
                    + " l.order_id = ? and p.state = 'OPEN' order by p.id";
    private static final String LOCK =
            "select id from parcel where id = ? and state = 'OPEN' for update";
    private static final String ORDERS =
            "select distinct order_id from parcel_line where parcel_id = ? order by order_id";
    private static final String EMPTY = "delete from parcel_line where parcel_id = ?";
    private static final String END =
            "update parcel set state = 'DISSOLVED', ended_at = ?, ended_by = ? where id = ?";
    private static final String WAKE =
            "update orders set work_at = ? where id = ? and phase = 'READY'";

    private Unpacking() {}

    /// Of an order that ends, or is not any more what was packed. For one without goods there is
    /// nothing to do, and no need to ask.
    public static void ofOrder(Tx tx, OrderId order, Actor actor) throws SQLException {
        for (long parcel : tx.query(OPEN_OF, row -> row.number(1), order.value())) {
            for (long other : dissolve(tx, new ParcelId(parcel), actor)) {
                if (other != order.value()) {
                    tx.update(WAKE, tx.now(), other);
                }
            }
        }
    }

    /// @return the orders of which something was in it; none when it was not open any more
    public static List<Long> dissolve(Tx tx, ParcelId parcel, Actor actor) throws SQLException {
        if (tx.first(LOCK, row -> row.number(1), parcel.value()).isEmpty()) {
            return List.of();
        }
        var orders = tx.query(ORDERS, row -> row.number(1), parcel.value());
        tx.update(EMPTY, parcel.value());
        tx.update(END, tx.now(), actor.text(), parcel.value());
        for (long order : orders) {
            var what = "parcel." + ParcelState.DISSOLVED.name();
            tx.event(order, actor, what, Map.of("parcel", parcel.value()));
        }
        Optional<StoredWaybill> waybill = WaybillRows.newest(tx, parcel);
        if (waybill.isPresent()) {
            end(tx, waybill.get(), actor);
        }
        return orders;
    }

    /// Of one that is being asked for nobody knows yet; its task sees to it.
    private static void end(Tx tx, StoredWaybill waybill, Actor actor) throws SQLException {
        switch (waybill.state()) {
            case ASKED -> giveUpUnasked(tx, waybill, actor);
            case BOOKED -> WaybillRows.takeBack(tx, waybill, actor);
            case TAKING_BACK, REFUSED, GIVEN_UP, TAKEN_BACK -> {}
        }
    }

    /// Gives up a booking that no courier was ever asked for.
    ///
    /// @return false when one was, or is being asked
    public static boolean giveUpUnasked(Tx tx, StoredWaybill waybill, Actor actor)
            throws SQLException {
        if (!TaskRows.state(tx, waybill.reference()).equals(Optional.of(TaskState.DUE))) {
            return false;
        }
        TaskRows.close(tx, waybill.reference(), actor);
        WaybillRows.move(tx, waybill, WaybillState.GIVEN_UP, "", actor);
        return true;
    }
}
