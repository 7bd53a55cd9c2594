package shop.fahuo.store.db;

import java.sql.SQLException;
import java.util.Set;

/// Turns what a unit threw into what its caller sees.
final class Failures {

    /// Two transactions that looked at the same rows (40001, 40P01), or that both found a row
    /// missing and added it (23505).
    private static final Set<String> COLLISIONS = Set.of("40001", "40P01", "23505");

    private Failures() {}

    static Throwable unchecked(Throwable thrown) {
        return thrown instanceof SQLException e
                ? new StoreException("a statement failed: " + e.getMessage(), e)
                : thrown;
    }

    /// Whether running the same transaction again may succeed: it collided with another.
    static boolean isCollision(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof SQLException e && COLLISIONS.contains(e.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
