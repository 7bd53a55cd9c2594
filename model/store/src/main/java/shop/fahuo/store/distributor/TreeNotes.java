package shop.fahuo.store.distributor;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Collection;

/// Notes who changed in the tree, for [TreeMemory]; for whoever holds the tree's lock.
final class TreeNotes {

    private static final String NOTE =
            "insert into tree_change (id, code) select coalesce(max(id), 0) + 1, cast(? as"
                    + " varchar(64)) from tree_change";

    /// Whoever remembers a tree looks at no more than so many one by one.
    private static final int FEW = 100;

    private TreeNotes() {}

    static void note(Tx tx, DistributorCode code) throws SQLException {
        tx.update(NOTE, code.value());
    }

    static void note(Tx tx, Collection<DistributorCode> codes) throws SQLException {
        if (codes.size() > FEW) {
            tx.update(NOTE, new @Nullable Object[] {null});
            return;
        }
        for (var code : codes) {
            note(tx, code);
        }
    }
}
