package shop.fahuo.store.order;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.store.commission.Packs;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.Map;

/// Raises what needs a person, and notes that a person has dealt with it.
public final class Troubles {

    private static final String RAISE =
            "insert into trouble (id, order_id, task_id, cause, words, raised_at, resolved_at,"
                    + " resolved_by) values (?, ?, ?, ?, ?, ?, null, null)";
    private static final String SAME =
            "select id from trouble where order_id = ? and cause = ? and words = ?";
    private static final String RESOLVE =
            "update trouble set resolved_at = ?, resolved_by = ? where id = ? and resolved_at is"
                    + " null";
    private static final String RESOLVE_OF_TASK =
            "update trouble set resolved_at = ?, resolved_by = ? where task_id = ? and resolved_at"
                    + " is null";

    private static final String OPEN_OF_TASK =
            "select id from trouble where task_id = ? and resolved_at is null";
    private static final String TASK = "select id from task where idempotency_key = ?";

    private static final String RESOLVE_OF_ORDER =
            "update trouble set resolved_at = ?, resolved_by = ? where order_id = ? and resolved_at"
                    + " is null";

    private Troubles() {}

    /// @param task the task that cannot go on; null when it is the order's
    public static void raise(
            Tx tx,
            OrderId order,
            @Nullable Long task,
            TroubleCause cause,
            String words,
            Actor actor)
            throws SQLException {
        add(tx, order, task, cause, words, actor);
    }

    /// Raises one that is over when the world has changed, and not when a task gets through.
    ///
    /// @return its number, for [#resolve]
    public static long raiseStanding(
            Tx tx, OrderId order, TroubleCause cause, String words, Actor actor)
            throws SQLException {
        return add(tx, order, null, cause, words, actor);
    }

    private static long add(
            Tx tx,
            OrderId order,
            @Nullable Long task,
            TroubleCause cause,
            String words,
            Actor actor)
            throws SQLException {
        long id = tx.nextId();
        tx.update(RAISE, id, order.value(), task, cause.name(), words, tx.now());
        Moves.changed(tx, order);
        tx.event(
                order.value(),
                actor,
                "trouble." + cause.name(),
                words.isEmpty() ? Map.of() : Map.of("words", words));
        return id;
    }

    /// It is over by itself, unless a person settled it before.
    public static void resolve(Tx tx, OrderId order, long id, Actor actor) throws SQLException {
        if (tx.update(RESOLVE, tx.now(), actor.text(), id) > 0) {
            Moves.changed(tx, order);
            tx.event(order.value(), actor, "trouble.resolved", Map.of());
        }
    }

    /// Raises it unless the same was ever raised for this order.
    ///
    /// @return whether it is new
    static boolean raiseOnce(Tx tx, OrderId order, TroubleCause cause, String words, Actor actor)
            throws SQLException {
        if (tx.first(SAME, row -> row.number(1), order.value(), cause.name(), words).isPresent()) {
            return false;
        }
        raise(tx, order, null, cause, words, actor);
        return true;
    }

    /// Some of an order went back, or it has ended. Whoever became a boss by it stays one, for
    /// others were paid by that since, until a person has looked.
    public static void questionPromotion(Tx tx, OrderId order, Actor actor) throws SQLException {
        var boss = Packs.promoted(tx, order);
        if (boss.isPresent()) {
            raiseOnce(tx, order, TroubleCause.PROMOTION_RETURNED, boss.get(), actor);
        }
    }

    /// Somebody has dealt with everything that is open on an order.
    ///
    /// @return whether there was anything
    public static boolean resolveAll(Tx tx, OrderId order, Actor actor) throws SQLException {
        if (tx.update(RESOLVE_OF_ORDER, tx.now(), actor.text(), order.value()) == 0) {
            return false;
        }
        Moves.changed(tx, order);
        tx.event(order.value(), actor, "trouble.resolved", Map.of());
        return true;
    }

    /// The task got through after all, or a person settled it.
    public static void resolveOfTask(Tx tx, OrderId order, long task, Actor actor)
            throws SQLException {
        if (tx.update(RESOLVE_OF_TASK, tx.now(), actor.text(), task) > 0) {
            Moves.changed(tx, order);
            tx.event(order.value(), actor, "trouble.resolved", Map.of());
        }
    }

    /// Whether a trouble of the task with this key is open.
    public static boolean isOpenOfTaskNamed(Tx tx, String key) throws SQLException {
        var task = tx.first(TASK, row -> row.number(1), key);
        return task.isPresent() && isOpen(tx, task.get());
    }

    /// [#resolveOfTask] by the task's key, if there is such a task.
    public static void resolveOfTaskNamed(Tx tx, OrderId order, String key, Actor actor)
            throws SQLException {
        var task = tx.first(TASK, row -> row.number(1), key);
        if (task.isPresent()) {
            resolveOfTask(tx, order, task.get(), actor);
        }
    }

    /// Whether a task waits for a person.
    public static boolean isOpen(Tx tx, long task) throws SQLException {
        return tx.first(OPEN_OF_TASK, row -> row.number(1), task).isPresent();
    }
}
