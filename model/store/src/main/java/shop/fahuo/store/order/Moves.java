package shop.fahuo.store.order;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.db.Tx;

/// The only code that changes an order's phase and when the worker looks at it again.
public final class Moves {

    private static final String MOVE =
            "update orders set phase = ?, work_at = ?, version = version + 1 where id = ? and phase = ?";
    private static final String WAKE = "update orders set work_at = ? where id = ?";
    private static final String TOUCH = "update orders set version = version + 1 where id = ?";
    private static final String WINDOW = "update orders set ship_after = ?, priority = ?, tags = ? where id = ?";

    private Moves() {}

    /// @param workAt when the worker must look at it; empty: only when something happens to it
    /// @param detail goes into the event chain
    public static void move(
            Tx tx, OrderId id, Phase from, Phase to, Actor actor, Optional<Instant> workAt, Map<String, ?> detail)
            throws SQLException {
        tx.moved(from, to);
        int moved = tx.update(MOVE, to.name(), orNull(workAt), id.value(), from.name());
        if (moved != 1) {
            throw new IllegalStateException("order " + id.value() + " is not " + from);
        }
        tx.event(id.value(), actor, "phase." + to.name(), detail);
    }

    /// Sets when the worker looks at it again.
    public static void wake(Tx tx, OrderId id, Optional<Instant> workAt) throws SQLException {
        tx.update(WAKE, orNull(workAt), id.value());
        tx.touch(id.value());
    }

    /// Says that the order changed beside its phase: a hold, a note.
    public static void changed(Tx tx, OrderId id) throws SQLException {
        tx.update(TOUCH, id.value());
        tx.touch(id.value());
    }

    /// What the rules added to a decided order.
    public static void decorate(Tx tx, OrderId id, Instant shipAfter, int priority, String tags) throws SQLException {
        tx.update(WINDOW, shipAfter, priority, tags, id.value());
    }

    private static @Nullable Instant orNull(Optional<Instant> instant) {
        return instant.orElse(null);
    }
}
