package shop.fahuo.store.ship;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.StoredOrder;
import shop.fahuo.store.order.StoredOrder.StoredLine;

import java.sql.SQLException;
import java.util.List;

/// Writes down what was handed over, one row a line; a line is handed over once.
final class Deliveries {

    private static final String ADD =
            "insert into delivery (id, order_id, line_id, channel_id, courier, waybill, made_at,"
                    + " made_by, task_id, batch_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?, null)";

    private Deliveries() {}

    /// @param task the task that told the channel; null: the channel hears of it by file
    static void add(
            Tx tx,
            StoredOrder order,
            List<StoredLine> lines,
            Parcel parcel,
            Actor actor,
            @Nullable Long task)
            throws SQLException {
        for (var line : lines) {
            tx.update(
                    ADD,
                    tx.nextId(),
                    order.id().value(),
                    line.id().value(),
                    order.channel().id(),
                    parcel.courier(),
                    parcel.waybill(),
                    tx.now(),
                    actor.text(),
                    task);
        }
    }
}
