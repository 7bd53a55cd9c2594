package shop.fahuo.store.db;

import java.sql.SQLException;

/// Turns what a unit threw into what its caller sees.
final class Failures {

    private Failures() {}

    static Throwable unchecked(Throwable thrown) {
        return thrown instanceof SQLException e
                ? new StoreException("a statement failed: " + e.getMessage(), e)
                : thrown;
    }

    /// Whether running the same transaction again may succeed: it collided with another (SQLSTATE
    /// 40001, 40P01).
    static boolean isCollision(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException e
                    && ("40001".equals(e.getSQLState()) || "40P01".equals(e.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
