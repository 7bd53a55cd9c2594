package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.distributor.PlaceCause;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Optional;

/// Sets the sponsor of somebody who has none.
final class Binding {

    private static final String SET =
            "update distributor set parent = ?, sponsored_at = ? where code = ? and parent is null";

    private Binding() {}

    /// @param node a root whose place nobody is below who is above the sponsor
    static void bind(Tx tx, Node node, DistributorCode sponsor, Actor by, String note)
            throws SQLException {
        if (tx.update(SET, sponsor.value(), tx.now(), node.code().value()) != 1) {
            throw new IllegalStateException(node.code() + " has a sponsor");
        }
        TreeNotes.note(tx, node.code());
        var now = Places.history(tx, node).getLast();
        if (now.cause() == PlaceCause.JOINED) {
            Places.move(tx, node, Optional.of(sponsor), Places.Move.of(PlaceCause.BOUND, by, note));
        }
    }
}
