package shop.fahuo.store.ship;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.StoredOrder;

import java.sql.SQLException;
import java.util.List;

/// Writes down what was handed over, one row for each line of a parcel.
final class Deliveries {

    private static final String ADD =
            "insert into delivery (id, order_id, line_id, channel_id, courier, waybill, made_at,"
                + " made_by, task_id, batch_id, parcel_id, units) values (?, ?, ?, ?, ?, ?, ?, ?,"
                + " ?, null, ?, ?)";

    private Deliveries() {}

    /// @param task the task that told the channel; null: the channel hears of it by file
    static void add(
            Tx tx, StoredOrder order, List<Going> lines, Box box, Actor actor, @Nullable Long task)
            throws SQLException {
        for (var going : lines) {
            tx.update(
                    ADD,
                    tx.nextId(),
                    order.id().value(),
                    going.line().id().value(),
                    order.channel().id(),
                    box.parcel().courier(),
                    box.parcel().waybill(),
                    tx.now(),
                    actor.text(),
                    task,
                    box.id(),
                    going.units());
        }
    }
}
