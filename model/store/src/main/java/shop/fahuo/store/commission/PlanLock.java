package shop.fahuo.store.commission;

import org.jooq.SQLDialect;

import shop.fahuo.store.db.Tx;

import java.sql.SQLException;

/// Keeps the plans as they are while an order is cleared by one: many clear at once, and whoever
/// puts a plan in force waits for them, and they for him, until the transaction ends. A lock of the
/// server's own, so that the orders of a shop do not all write on one row; an embedded file has one
/// writer, and needs none.
final class PlanLock {

    private static final String SHARE = "select pg_advisory_xact_lock_shared(7165178)";
    private static final String TAKE = "select pg_advisory_xact_lock(7165178)";

    private PlanLock() {}

    static void share(Tx tx) throws SQLException {
        lock(tx, SHARE);
    }

    static void take(Tx tx) throws SQLException {
        lock(tx, TAKE);
    }

    private static void lock(Tx tx, String how) throws SQLException {
        if (tx.sql().dialect() == SQLDialect.POSTGRES) {
            tx.query(how, _ -> true);
        }
    }
}
