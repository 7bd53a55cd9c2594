package shop.fahuo.store.order;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.rule.Decision;
import shop.fahuo.store.commission.Accruals;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// The only code that changes an order's phase and when the worker looks at it again.
public final class Moves {

    private static final String MOVE =
            "update orders set phase = ?, work_at = ?, version = version + 1 where id = ? and phase"
                    + " = ?";
    private static final String WAKE = "update orders set work_at = ? where id = ?";
    private static final String TOUCH = "update orders set version = version + 1 where id = ?";
    private static final String SHIP_AFTER = "update orders set ship_after = ? where id = ?";
    private static final String DECIDE =
            "update orders set phase = ?, work_at = ?, ship_after = ?, priority = ?, tags = ?,"
                    + " version = version + 1 where id = ? and phase = 'PAID'";

    private Moves() {}

    /// @param workAt when the worker must look at it; empty: only when something happens to it
    /// @param detail goes into the event chain
    public static void move(
            Tx tx,
            OrderId id,
            Phase from,
            Phase to,
            Actor actor,
            Optional<Instant> workAt,
            Map<String, ?> detail)
            throws SQLException {
        tx.moved(from, to);
        int moved = tx.update(MOVE, to.name(), orNull(workAt), id.value(), from.name());
        if (moved != 1) {
            throw new IllegalStateException("order " + id.value() + " is not " + from);
        }
        tx.event(id.value(), actor, "phase." + to.name(), detail);
        Accruals.moved(tx, id, to, actor);
        if (to == Phase.CANCELLED || to == Phase.REFUNDED) {
            Troubles.questionPromotion(tx, id, actor);
        }
        if (to == Phase.SHIPPED) {
            BuyerNotices.left(tx, id);
            // All that was missing may have been given back, and the rest have arrived.
            Arrivals.look(tx, id);
        }
    }

    /// Lets a person approve an order: it may ship when the undo window of its decision has passed
    /// once more.
    ///
    /// @param promised whether its stock is; else the worker waits for that
    public static void approve(
            Tx tx,
            OrderId id,
            Duration undoWindow,
            boolean promised,
            Actor.Person by,
            Map<String, ?> detail)
            throws SQLException {
        var shipAfter = tx.now().plus(undoWindow);
        tx.update(SHIP_AFTER, shipAfter, id.value());
        var workAt = promised ? Optional.of(shipAfter) : Optional.<Instant>empty();
        move(tx, id, Phase.REVIEW, Phase.READY, by, workAt, detail);
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

    /// Books a decision on a paid order: its next phase, or [Phase#PAID] again when it is held.
    public static void decide(
            Tx tx, OrderId id, Phase to, Optional<Instant> workAt, Decision decision)
            throws SQLException {
        var shipAfter = decision.at().plus(decision.undoWindow());
        var tags = String.join(",", decision.tags());
        tx.update(
                DECIDE,
                to.name(),
                orNull(workAt),
                shipAfter,
                decision.priority(),
                tags,
                id.value());
        if (to != Phase.PAID) {
            tx.moved(Phase.PAID, to);
        }
        tx.event(
                id.value(),
                new Actor.Rules(),
                "decided." + decision.verdict().name(),
                Map.of("phase", to.name()));
    }

    private static @Nullable Instant orNull(Optional<Instant> instant) {
        return instant.orElse(null);
    }
}
