package shop.fahuo.store.waybill;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.parcel.ParcelId;
import shop.fahuo.core.parcel.WaybillState;
import shop.fahuo.store.db.Row;

import java.sql.SQLException;

/// One booking of a parcel as a transaction works on it.
///
/// @param order the first of the parcel's orders, which has its tasks
/// @param reference also the key of the task that books it
/// @param content as the courier made it; empty until it has
public record StoredWaybill(
        ParcelId parcel,
        int generation,
        OrderId order,
        String reference,
        Courier courier,
        String account,
        WaybillState state,
        String content) {

    static StoredWaybill of(Row row) throws SQLException {
        return new StoredWaybill(
                new ParcelId(row.number(1)),
                row.whole(2),
                new OrderId(row.number(3)),
                row.text(4),
                row.name(5, Courier.class),
                row.text(6),
                row.name(7, WaybillState.class),
                row.text(8));
    }

    /// What its tasks carry.
    public String payload() {
        return parcel.value() + "/" + generation;
    }

    /// The key of the task that takes it back.
    public String cancelKey() {
        return reference + ":cancel";
    }
}
