package shop.fahuo.store.outbox;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.task.TaskKind;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.Row;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
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

    private static final String ADD =
            "insert into task (id, kind, idempotency_key, order_id, account, payload, state,"
                + " attempts, due_at, lease_owner, lease_until, fence, error_code, error_words,"
                + " receipt, done_at) values (?, ?, ?, ?, ?, ?, 'DUE', 0, ?, null, null, 0, '', '',"
                + " '', null)";
    private static final String SAME = "select 1 from task where idempotency_key = ?";
    private static final String CLAIMABLE =
            "select id, kind, idempotency_key, order_id, account, payload, attempts, state, fence"
                + " from task where state = ? and due_at <= ? and kind <> ? order by state, due_at,"
                + " id limit ? for update skip locked";

    /// A lease that ran out: its holder is dead or stuck in a call, so nobody knows.
    private static final String EXPIRED =
            "select id, kind, idempotency_key, order_id, account, payload, attempts, state, fence"
                + " from task where state = 'CLAIMED' and lease_until <= ? and kind <> ? order by"
                + " state, due_at, id limit ? for update skip locked";

    private static final String CLAIM =
            "update task set state = 'CLAIMED', lease_owner = ?, lease_until = ?,"
                    + " fence = fence + 1, attempts = attempts + 1 where id = ?";
    private static final String HELD =
            "select 1 from task where id = ? and state = 'CLAIMED' and fence = ? for update";
    private static final String SETTLE =
            "update task set state = ?, due_at = ?, attempts = ?, error_code = ?, error_words = ?,"
                + " receipt = ?, done_at = ?, lease_owner = null, lease_until = null where id = ?";
    private static final String CRASHED =
            "update task set state = 'UNKNOWN', due_at = ?, lease_owner = null,"
                    + " lease_until = null where state = 'CLAIMED'";
    private static final String NEXT_DUE =
            "select min(due_at) from task where state in ('DUE', 'UNKNOWN', 'CLAIMED')";

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

    /// Writes a task unless its key is already there.
    public static void add(Tx tx, NewTask task) throws SQLException {
        if (tx.first(SAME, row -> row.whole(1), task.idempotencyKey()).isEmpty()) {
            tx.update(
                    ADD,
                    tx.nextId(),
                    task.kind().name(),
                    task.idempotencyKey(),
                    task.order().value(),
                    task.account(),
                    task.payload(),
                    task.due());
        }
    }

    /// Takes up to `limit` tasks that are due; unknown ones first, since something may already have
    /// happened there.
    ///
    /// @param owner who claims, for people who look
    /// @param withoutDeliveries the red switch is on: nothing ships
    public CompletableFuture<List<Claim>> claim(
            String owner, int limit, Duration lease, boolean withoutDeliveries) {
        return database.writer()
                .submit(
                        tx -> {
                            var except = withoutDeliveries ? TaskKind.DELIVER_KEYS.name() : "";
                            var claims =
                                    new ArrayList<>(
                                            tx.query(
                                                    EXPIRED,
                                                    Outbox::claim,
                                                    tx.now(),
                                                    except,
                                                    limit));
                            claims.addAll(
                                    claimable(
                                            tx, TaskState.UNKNOWN, except, limit - claims.size()));
                            claims.addAll(
                                    claimable(tx, TaskState.DUE, except, limit - claims.size()));
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
        if (tx.first(HELD, row -> row.whole(1), claim.id(), claim.fence()).isEmpty()) {
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

    /// When the next task wants to be looked at; empty when none ever does.
    public Optional<Instant> nextDue() {
        return database.read(
                sql ->
                        sql.fetchOptional(NEXT_DUE)
                                .flatMap(
                                        row ->
                                                Optional.ofNullable(
                                                        row.get(0, OffsetDateTime.class)))
                                .map(OffsetDateTime::toInstant));
    }

    private static List<Claim> claimable(Tx tx, TaskState state, String except, int limit)
            throws SQLException {
        return limit <= 0
                ? List.of()
                : tx.query(CLAIMABLE, Outbox::claim, state.name(), tx.now(), except, limit);
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
