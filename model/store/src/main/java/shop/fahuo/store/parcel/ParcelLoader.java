package shop.fahuo.store.parcel;

import shop.fahuo.core.courier.Carriage;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.order.LineId;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.ParcelState;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.OrderLoader;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.parcel.StoredParcel.Content;
import shop.fahuo.store.waybill.StoredWaybill;
import shop.fahuo.store.waybill.WaybillRows;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Reads one parcel inside a writing transaction, with the orders in it, and keeps everybody else
/// from writing them until the end. The orders are locked first, by id, as everybody else locks.
public final class ParcelLoader {

    private static final String ORDERS =
            "select order_id from parcel where id = ? union select order_id from parcel_line where"
                    + " parcel_id = ? order by 1";
    private static final String PARCEL =
            "select id, order_id, ordinal, state, generation, courier, account, product, pay,"
                    + " pieces, remark, routed_by from parcel where id = ? for update";
    private static final String CONTENTS =
            "select order_id, line_id, units from parcel_line where parcel_id = ? order by"
                    + " order_id, line_id";

    private static final String PACKED =
            "select 1 from pack_record where parcel_id = ? and opened_at is null";

    private final OrderLoader orders;

    public ParcelLoader(OrderLoader orders) {
        this.orders = orders;
    }

    public Optional<StoredParcel> lock(Tx tx, ParcelId id) throws SQLException {
        return lock(tx, id, new TreeMap<>(java.util.Comparator.comparingLong(OrderId::value)));
    }

    private Optional<StoredParcel> lock(
            Tx tx, ParcelId id, SequencedMap<OrderId, StoredOrder> locked) throws SQLException {
        for (long order : tx.query(ORDERS, row -> row.number(1), id.value(), id.value())) {
            var key = new OrderId(order);
            locked.put(key, orders.lock(tx, key).orElseThrow());
        }
        var waybill = WaybillRows.newest(tx, id);
        var found = tx.first(PARCEL, row -> parcel(tx, row, locked, waybill), id.value());
        // Before the lock, another desk may have put something of one more order into it.
        return found.isPresent() && !isWhole(found.get()) ? lock(tx, id, locked) : found;
    }

    private static boolean isWhole(StoredParcel parcel) {
        return parcel.contents().stream()
                .map(Content::order)
                .allMatch(parcel.orders()::containsKey);
    }

    private static StoredParcel parcel(
            Tx tx,
            Row row,
            SequencedMap<OrderId, StoredOrder> orders,
            Optional<StoredWaybill> waybill)
            throws SQLException {
        var id = new ParcelId(row.number(1));
        return new StoredParcel(
                id,
                new OrderId(row.number(2)),
                row.whole(3),
                row.name(4, ParcelState.class),
                row.whole(5),
                new Carriage(
                        row.name(6, Courier.class),
                        row.text(7),
                        new ProductCode(row.text(8)),
                        row.name(9, PayMethod.class)),
                row.whole(10),
                row.text(11),
                Optional.of(row.textOrNone(12)).filter(who -> !who.isEmpty()),
                tx.first(PACKED, one -> true, id.value()).isPresent(),
                contents(tx, id),
                orders,
                waybill);
    }

    private static List<Content> contents(Tx tx, ParcelId id) throws SQLException {
        return tx.query(
                CONTENTS,
                row ->
                        new Content(
                                new OrderId(row.number(1)),
                                new LineId(row.number(2)),
                                row.whole(3)),
                id.value());
    }
}
