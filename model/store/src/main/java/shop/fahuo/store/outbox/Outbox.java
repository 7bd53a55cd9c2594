package shop.fahuo.store.outbox;

import org.jooq.DSLContext;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.setting.RedSwitch;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// The outside effects that wait to happen. A task is written in the transaction that wants the
/// effect; whoever claims it may call; what came of the call is written with the claim's fence.
///
/// A claim is acknowledged only when it is durable, and with it everything that was committed
/// before it: so no call is ever made for something a power cut could undo.
public final class Outbox {

    /// Also a lease that ran out: its holder is dead or stuck in a call, so nobody knows.
    private static final String CLAIMABLE =
            "select id, kind, idempotency_key, order_id, account, payload, attempts, state, fence"
                    + " from task where account = ? and state = ? and due_at <= ? and kind not in"
                    + " (?, ?)"
                    + " order by account, state, due_at, id limit ? for update skip locked";

    private static final String CLAIM =
            "update task set state = 'CLAIMED', lease_owner = ?, due_at = ?,"
                    + " fence = fence + 1, attempts = attempts + 1 where id = ?";
    private static final String HELD =
            "select 1 from task where id = ? and state = 'CLAIMED' and fence = ? for update";
    private static final String SETTLE =
            "update task set state = ?, due_at = ?, attempts = ?, error_code = ?, error_words = ?,"
                    + " receipt = ?, done_at = ?, lease_owner = null where id = ?";
    private static final String CRASHED =
            "update task set state = 'UNKNOWN', due_at = ?, lease_owner = null"
                    + " where state = 'CLAIMED'";
    private static final String NEXT_DUE =
            "select due_at from task where account = ? and state = ? and kind not in (?,"
                    + " ?)"
                    + " order by account, state, due_at, id limit 1";
    private static final String DEPTH =
            "select state, count(*) from task where account = ? and state in ('DUE', 'CLAIMED',"
                    + " 'UNKNOWN', 'DEAD') group by state";

    /// Those in which something may still happen by itself.
    private static final List<TaskState> OPEN =
            List.of(TaskState.CLAIMED, TaskState.UNKNOWN, TaskState.DUE);

    private final Database database;

    /// What a task becomes after a call.
    ///
    /// @param due when it is looked at next; ignored once it is DONE or DEAD
    public record Settled(
            TaskState state,
            Instant due,
            int attempts,
            String errorCode,
            String errorWords,
            String receipt) {}

    public Outbox(Database database) {
        this.database = database;
    }

    /// Takes up to `limit` of an account's tasks that are due; those first of which nobody knows
    /// whether they have happened. While the red switch is on, nothing that ships is among them.
    ///
    /// @param owner who claims, for people who look
    /// @param lease longer than the calls for a task can take
    public CompletableFuture<List<Claim>> claim(
            String owner, String account, int limit, Duration lease) {
        return database.writer()
                .submit(
                        tx -> {
                            var except = stopped(RedSwitch.isOn(tx));
                            var claims = new ArrayList<Claim>();
                            for (var state : OPEN) {
                                int room = limit - claims.size();
                                claims.addAll(claimable(tx, account, state, except, room));
                            }
                            for (var claim : claims) {
                                tx.update(CLAIM, owner, tx.now().plus(lease), claim.id());
                            }
                            return claims;
                        });
    }

    /// Writes what came of a call, unless somebody else holds the claim by now.
    ///
    /// @return whether it was written
    public static boolean settle(Tx tx, Claim claim, Settled settled) throws SQLException {
        if (!isHeld(tx, claim)) {
            return false;
        }
        boolean done = settled.state() == TaskState.DONE;
        tx.update(
                SETTLE,
                settled.state().name(),
                settled.due(),
                settled.attempts(),
                settled.errorCode(),
                settled.errorWords(),
                settled.receipt(),
                done ? tx.now() : null,
                claim.id());
        if (done || settled.state() == TaskState.DEAD) {
            var detail = Map.of("task", claim.kind().name(), "key", claim.idempotencyKey());
            tx.event(
                    claim.order().value(),
                    new Actor.Worker(),
                    "task." + settled.state().name(),
                    detail);
        } else {
            tx.touch(claim.order().value());
        }
        return true;
    }

    /// Called once when an embedded database is opened: whoever had claimed is dead, and nobody
    /// knows what they did.
    public int recoverCrashed() {
        return database.writer().write(tx -> tx.update(CRASHED, tx.now()));
    }

    /// When one of an account's tasks has to be looked at; empty when none ever has. For one that
    /// is being called, that is the end of its lease. What the red switch stops does not count.
    public Optional<Instant> nextDue(String account) {
        return database.read(
                sql -> {
                    var except = stopped(RedSwitch.isOn(sql));
                    return OPEN.stream()
                            .flatMap(state -> nextDue(sql, account, state, except).stream())
                            .min(Instant::compareTo);
                });
    }

    /// How many of an account's tasks are not done, by state.
    public Map<TaskState, Long> depth(String account) {
        var depth = new EnumMap<TaskState, Long>(TaskState.class);
        database.read(sql -> sql.fetch(DEPTH, account))
                .forEach(
                        row ->
                                depth.put(
                                        TaskState.valueOf(row.get(0, String.class)),
                                        row.get(1, Long.class)));
        return depth;
    }

    private static Optional<Instant> nextDue(
            DSLContext sql, String account, TaskState state, List<String> except) {
        return sql.fetchOptional(
                        NEXT_DUE, account, state.name(), except.getFirst(), except.getLast())
                .map(row -> row.get(0, OffsetDateTime.class).toInstant());
    }

    private static List<String> stopped(boolean redSwitch) {
        return redSwitch
                ? List.of(TaskKind.DELIVER_KEYS.name(), TaskKind.BOOK_WAYBILL.name())
                : List.of("", "");
    }

    private static List<Claim> claimable(
            Tx tx, String account, TaskState state, List<String> except, int limit)
            throws SQLException {
        return limit <= 0
                ? List.of()
                : tx.query(
                        CLAIMABLE,
                        Outbox::claim,
                        account,
                        state.name(),
                        tx.now(),
                        except.getFirst(),
                        except.getLast(),
                        limit);
    }

    /// Whether a claim is still the newest of its task.
    public static boolean isHeld(Tx tx, Claim claim) throws SQLException {
        return tx.first(HELD, row -> row.whole(1), claim.id(), claim.fence()).isPresent();
    }

    private static Claim claim(Row row) throws SQLException {
        return new Claim(
                row.number(1),
                row.name(2, TaskKind.class),
                row.text(3),
                new OrderId(row.number(4)),
                row.text(5),
                row.text(6),
                row.whole(7),
                row.name(8, TaskState.class) != TaskState.DUE,
                row.whole(9) + 1);
    }
}
