package shop.fahuo.worker.proof;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.proof.CheckpointTaken;
import shop.fahuo.store.proof.Proofs;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

/// Seals what happened every few minutes, and signs a checkpoint when a day is over. Several
/// workers may do so at once: each block and each day is done by the first.
public final class Sealing {

    private static final Logger LOG = LoggerFactory.getLogger(Sealing.class);

    private static final Duration PAUSE = Duration.ofMinutes(5);

    /// A log that was changed is said daily, not at every look.
    private static final Duration BROKEN = Duration.ofDays(1);

    private final Proofs proofs;
    private final Clock clock;
    private final Executor threads;
    private final Runnable wake;
    private final AtomicBoolean underWay = new AtomicBoolean();
    private volatile Instant due = Instant.MIN;

    /// @param wake a sealing has ended
    public Sealing(Proofs proofs, Clock clock, Executor threads, Runnable wake) {
        this.proofs = proofs;
        this.clock = clock;
        this.threads = threads;
        this.wake = wake;
    }

    public boolean isBusy() {
        return underWay.get();
    }

    /// Begins when it is time, without waiting for it.
    ///
    /// @return when to look again
    public Instant look(Instant now) {
        if (!due.isAfter(now) && underWay.compareAndSet(false, true)) {
            CompletableFuture<Void> _ =
                    CompletableFuture.supplyAsync(this::seal, threads)
                            .exceptionally(Sealing::failed)
                            .thenAccept(this::ended);
        }
        return due;
    }

    private void ended(Duration pause) {
        due = clock.instant().plus(pause);
        underWay.set(false);
        wake.run();
    }

    private static Duration failed(Throwable failure) {
        LOG.error("the log could not be sealed", failure);
        return PAUSE;
    }

    private Duration seal() {
        proofs.seal();
        var today = clock.instant().atZone(ShopTime.ZONE).toLocalDate();
        if (!proofs.isDue(today.atStartOfDay(ShopTime.ZONE).toInstant())) {
            return PAUSE;
        }
        return switch (proofs.checkpoints().take(new Actor.Worker())) {
            case CheckpointTaken.Made _ -> PAUSE;
            // Nothing has happened for a day.
            case CheckpointTaken.Same _ -> Duration.ofHours(1);
            case CheckpointTaken.Broken(var last) -> {
                LOG.error(
                        "the log does not begin as its checkpoint of {} events says; nothing is"
                                + " signed, see fahuo verify",
                        last.size());
                yield BROKEN;
            }
        };
    }
}
