package shop.fahuo.store.stock;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.stock.StockChange;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;

/// Changes a balance and writes down why, in one breath: nothing else may touch `stock`.
final class StockMoves {

    private static final String MOVE =
            "insert into stock_move (id, sku, warehouse, cause, on_hand, reserved, order_id,"
                    + " moved_at) values (?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String BALANCE =
            "update stock set on_hand = on_hand + ?, reserved = reserved + ? where sku = ? and"
                    + " warehouse = ?";
    private static final String OPEN =
            "insert into stock (sku, warehouse, on_hand, reserved) values (?, ?, ?, ?)";

    private StockMoves() {}

    /// @param order null when it concerns none
    static void book(Tx tx, @Nullable OrderId order, StockChange change) throws SQLException {
        var sku = change.sku().value();
        var place = change.warehouse().name();
        if (tx.update(BALANCE, change.onHand(), change.reserved(), sku, place) == 0) {
            tx.update(OPEN, sku, place, change.onHand(), change.reserved());
        }
        tx.update(
                MOVE,
                tx.nextId(),
                sku,
                place,
                change.cause().name(),
                change.onHand(),
                change.reserved(),
                order == null ? null : order.value(),
                tx.now());
    }
}
