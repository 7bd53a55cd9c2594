package shop.fahuo.worker.task;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.fahuo.core.task.Outcome;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.store.Store;
import shop.fahuo.store.outbox.Claim;
import shop.fahuo.worker.account.Lane;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/// Claims the tasks of an account as far as its lane has room, has each called on a thread of its
/// own, and books how it went.
///
/// What breaks on the way is unknown. When not even that can be booked the lease runs out, and
/// whoever claims the task then asks before calling.
///
/// @param <C> what calls the accounts
public final class TaskRunner<C> {

    private static final Logger LOG = LoggerFactory.getLogger(TaskRunner.class);

    private final Store store;
    private final Errand<C> errand;
    private final Executor threads;
    private final String owner;
    private final Duration lease;
    private final Consumer<TaskState> settled;
    private final Runnable wake;

    /// @param owner who claims, for people who look
    /// @param settled hears what became of each task
    /// @param wake a lane has room again
    public TaskRunner(
            Store store,
            Errand<C> errand,
            Executor threads,
            String owner,
            Duration lease,
            Consumer<TaskState> settled,
            Runnable wake) {
        this.store = store;
        this.errand = errand;
        this.threads = threads;
        this.owner = owner;
        this.lease = lease;
        this.settled = settled;
        this.wake = wake;
    }

    /// What a look at a lane saw.
    ///
    /// @param begun something has been begun, and its end will wake the worker
    /// @param due when the next task may be called, in the past when only calls under way are in
    ///   its way; empty when no task will ever do anything by itself
    public record Look(boolean begun, Optional<Instant> due) {}

    /// Begins what is due on this lane, without waiting for it.
    public Look look(Lane<C> lane, Instant now) {
        var found = store.outbox().nextDue(lane.name());
        if (found.isEmpty()) {
            return new Look(false, found);
        }
        var due = found.get();
        int room = lane.room(now);
        boolean begun = room > 0 && !due.isAfter(now);
        if (begun) {
            begin(lane, room);
        }
        return new Look(
                begun, Optional.of(lane.pausedUntil(now).filter(due::isBefore).orElse(due)));
    }

    private void begin(Lane<C> lane, int room) {
        lane.begin(room);
        var _ =
                store.outbox()
                        .claim(owner, lane.name(), room, lease)
                        .whenComplete((claims, failure) -> claimed(lane, room, claims, failure));
    }

    private void claimed(Lane<C> lane, int room, List<Claim> claims, Throwable failure) {
        if (failure != null) {
            LOG.error("no task of {} could be claimed", lane.name(), failure);
            lane.end(room);
        } else {
            lane.end(room - claims.size());
            claims.forEach(claim -> start(lane, claim));
        }
        wake.run();
    }

    private void start(Lane<C> lane, Claim claim) {
        var _ =
                CompletableFuture.completedFuture(claim)
                        .thenComposeAsync(mine -> errand.run(lane, mine), threads)
                        .exceptionallyCompose(failure -> broken(claim, failure))
                        .whenComplete((state, failure) -> ended(lane, claim, state, failure));
    }

    /// A bug of ours in the middle of a call or of its booking: nobody knows what the other side
    /// has seen.
    private CompletableFuture<Optional<TaskState>> broken(Claim claim, Throwable failure) {
        LOG.error("the call for {} broke", claim.idempotencyKey(), failure);
        return store.effects().settle(claim, new Outcome.Unknown("BROKEN_CALL", ""));
    }

    private void ended(Lane<C> lane, Claim claim, Optional<TaskState> state, Throwable failure) {
        if (failure != null) {
            LOG.error("what came of {} could not be booked", claim.idempotencyKey(), failure);
        } else {
            state.ifPresent(settled);
        }
        lane.end(1);
        wake.run();
    }
}
