package shop.fahuo.store.parcel;

import shop.fahuo.store.db.Tx;
import shop.fahuo.store.order.Holds;
import shop.fahuo.store.order.StoredOrder;

import java.sql.SQLException;
import java.util.Optional;

/// Why the goods of an order stay in the shop, and nothing is bought for them.
public final class Staying {

    private Staying() {}

    /// @return a hold, or an undo window that is open; empty when neither stands in the way
    public static Optional<ParcelRefusal> why(Tx tx, StoredOrder order) throws SQLException {
        var key = order.order().key();
        return Holds.standing(tx, order.id()).isEmpty()
                ? order.undoEnds(tx.now()).map(end -> new ParcelRefusal.InUndoWindow(key, end))
                : Optional.of(new ParcelRefusal.OnHold(key));
    }
}
