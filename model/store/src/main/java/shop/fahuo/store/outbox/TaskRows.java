package shop.fahuo.store.outbox;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What becomes of tasks besides by calls: written, and changed by what happens in the shop. What
/// calls make of them is [Outbox]'s.
public final class TaskRows {

    private static final String ADD =
            "insert into task (id, kind, idempotency_key, order_id, account, payload, state,"
                    + " attempts, due_at, lease_owner, fence, error_code, error_words, receipt,"
                    + " done_at) values (?, ?, ?, ?, ?, ?, 'DUE', 0, ?, null, 0, '', '', '', null)";
    private static final String SAME = "select 1 from task where idempotency_key = ?";
    private static final String AGAIN =
            "update task set state = 'UNKNOWN', due_at = ?, attempts = 0 where idempotency_key = ?"
                    + " and state in ('DONE', 'DEAD')";
    private static final String STATE =
            "select state from task where idempotency_key = ? for update";
    private static final String HAND_ON =
            "update task set state = 'DUE', account = ?, due_at = ?, attempts = ?, lease_owner ="
                    + " null where id = ?";
    private static final String HURRY =
            "update task set due_at = ? where order_id = ? and kind = ? and state = 'DUE' and"
                    + " due_at > ?";
    private static final String HURRY_ONE =
            "update task set due_at = ? where idempotency_key = ? and state = 'DUE' and due_at > ?";
    private static final String REVIVE =
            "update task set state = 'UNKNOWN', due_at = ?, attempts = 0 where order_id = ? and"
                    + " state = 'DEAD'";
    private static final String END =
            "update task set state = ?, due_at = ?, lease_owner = null where idempotency_key = ?"
                    + " and state <> ?";
    private static final String OF_KEY =
            "select id, kind, order_id from task where idempotency_key = ?";
    private static final String DOUBT =
            "update task set state = 'UNKNOWN', due_at = ?, lease_owner = null"
                    + " where state in ('DUE', 'CLAIMED')";

    /// Of an open trouble. One that somebody else has locked is being called for.
    private static final String STUCK =
            "select id, kind, idempotency_key, state from task where order_id = ? and id in (select"
                    + " task_id from trouble where order_id = ? and resolved_at is null) order by"
                    + " id for update skip locked";

    private static final String ASK_NOW =
            "update task set due_at = ? where id = ? and state in ('DUE', 'UNKNOWN') and due_at <"
                    + " cast('9999-01-01T00:00:00Z' as timestamp with time zone)";

    /// A task that is in trouble.
    public record Stuck(long id, TaskKind kind, String key, TaskState state) {}

    private TaskRows() {}

    /// Writes a task unless its key is already there.
    public static void add(Tx tx, NewTask task) throws SQLException {
        if (tx.first(SAME, row -> row.whole(1), task.idempotencyKey()).isEmpty()) {
            tx.update(ADD, row(tx, task));
        }
    }

    /// Writes tasks whose keys are not there.
    public static void addNew(Tx tx, List<NewTask> tasks) throws SQLException {
        tx.batch(ADD, tasks.stream().map(task -> row(tx, task)).toList());
    }

    private static @Nullable Object[] row(Tx tx, NewTask task) {
        return new @Nullable Object[] {
            tx.nextId(),
            task.kind().name(),
            task.idempotencyKey(),
            task.order().value() == 0 ? null : task.order().value(),
            task.account(),
            task.payload(),
            task.due()
        };
    }

    /// Writes a task, or has the one with its key done once more: whether it has happened after all
    /// is asked first.
    public static void addAgain(Tx tx, NewTask task) throws SQLException {
        if (tx.update(AGAIN, tx.now(), task.idempotencyKey()) == 0) {
            add(tx, task);
        }
    }

    /// Locks a task, and says how far it is.
    public static Optional<TaskState> state(Tx tx, String key) throws SQLException {
        return tx.first(STATE, row -> row.name(1, TaskState.class), key);
    }

    /// Gives a claimed task, for which nobody was called, to another account.
    public static void handOn(Tx tx, Claim claim, String account) throws SQLException {
        tx.update(HAND_ON, account, tx.now(), claim.attempts(), claim.id());
    }

    /// Makes an order's tasks of one kind due now that wait for their first call or the next.
    public static void hurry(Tx tx, OrderId order, TaskKind kind) throws SQLException {
        tx.update(HURRY, tx.now(), order.value(), kind.name(), tx.now());
    }

    /// Makes a task due now that waits for its first call or the next.
    public static void hurry(Tx tx, String key) throws SQLException {
        tx.update(HURRY_ONE, tx.now(), key, tx.now());
    }

    /// Takes nothing for granted any more: whatever is not settled may have been called. For a
    /// database that comes from a backup, when the time after it is forgotten here and not outside.
    public static int doubtAll(Tx tx) throws SQLException {
        return tx.update(DOUBT, tx.now());
    }

    /// Has an order's tasks that were given up tried anew, under their old references: whether they
    /// have happened after all is asked first.
    ///
    /// @return how many
    public static int revive(Tx tx, OrderId order) throws SQLException {
        return tx.update(REVIVE, tx.now(), order.value());
    }

    /// Locks those tasks of an order that are in trouble and that nobody is calling for.
    public static List<Stuck> stuck(Tx tx, OrderId order) throws SQLException {
        return tx.query(
                STUCK,
                row ->
                        new Stuck(
                                row.number(1),
                                row.name(2, TaskKind.class),
                                row.text(3),
                                row.name(4, TaskState.class)),
                order.value(),
                order.value());
    }

    /// Makes those tasks due now that are in trouble and still go on by themselves.
    ///
    /// @return whether there are any
    public static boolean askStuck(Tx tx, OrderId order) throws SQLException {
        int asked = 0;
        for (var task : stuck(tx, order)) {
            asked += tx.update(ASK_NOW, tx.now(), task.id());
        }
        return asked > 0;
    }

    /// Calls no more for a task that must not happen any more; a person who thinks otherwise may
    /// have it tried again.
    public static void giveUp(Tx tx, String key, Actor actor) throws SQLException {
        end(tx, key, TaskState.DEAD, actor);
    }

    /// Calls no more for a task that a person has dealt with.
    public static void close(Tx tx, String key, Actor actor) throws SQLException {
        end(tx, key, TaskState.DONE, actor);
    }

    private static void end(Tx tx, String key, TaskState state, Actor actor) throws SQLException {
        if (tx.update(END, state.name(), tx.now(), key, state.name()) > 0) {
            record Ended(long id, String kind, long order) {}
            var task =
                    tx.first(
                                    OF_KEY,
                                    row -> new Ended(row.number(1), row.text(2), row.number(3)),
                                    key)
                            .orElseThrow();
            tx.event(
                    task.order(),
                    actor,
                    "task." + state.name(),
                    Map.of("task", task.kind(), "key", key));
        }
    }
}
