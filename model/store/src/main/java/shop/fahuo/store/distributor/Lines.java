package shop.fahuo.store.distributor;

import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;

/// Looks up the two lines above somebody as they are now, which only whoever holds the tree's lock
/// can rely on.
final class Lines {

    /// Everybody who writes an edge takes it first, so that what was looked at stays as it is until
    /// the edge is written. Without it, two who look at once make a circle that neither sees.
    private static final String LOCK = "select id from tree_lock where id = 1 for update";

    private static final String SPONSOR = "select parent from distributor where code = ?";

    private static final String UNDER =
            "select case when p.code is null then d.parent else p.under end from distributor d left"
                    + " join placement p on p.code = d.code and p.past = 0 where d.code = ?";

    private Lines() {}

    static void lock(Tx tx) throws SQLException {
        tx.first(LOCK, row -> row.number(1));
    }

    /// Whether somebody is another, or brought him, or whoever brought him, and so on.
    static boolean sponsors(Tx tx, DistributorCode upper, DistributorCode from)
            throws SQLException {
        return leads(tx, SPONSOR, from, upper);
    }

    /// Whether somebody is another, or stands above him in his line.
    static boolean stands(Tx tx, DistributorCode upper, DistributorCode from) throws SQLException {
        return leads(tx, UNDER, from, upper);
    }

    static Optional<DistributorCode> under(Tx tx, DistributorCode code) throws SQLException {
        return step(tx, UNDER, code);
    }

    private static boolean leads(Tx tx, String step, DistributorCode from, DistributorCode to)
            throws SQLException {
        var seen = new HashSet<DistributorCode>();
        var at = Optional.of(from);
        while (at.isPresent() && !at.get().equals(to)) {
            if (!seen.add(at.get())) {
                throw new IllegalStateException(at.get() + " stands above himself");
            }
            at = step(tx, step, at.get());
        }
        return at.isPresent();
    }

    private static Optional<DistributorCode> step(Tx tx, String step, DistributorCode from)
            throws SQLException {
        return tx.first(step, row -> row.textOrNone(1), from.value()).flatMap(Node::code);
    }
}
