package shop.fahuo.worker;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.fahuo.connect.payment.PaymentAccount;
import shop.fahuo.connect.practice.PracticeAccount;
import shop.fahuo.store.Store;
import shop.fahuo.store.Subscription;
import shop.fahuo.worker.account.Health;
import shop.fahuo.worker.courier.Tracker;
import shop.fahuo.worker.order.Puller;
import shop.fahuo.worker.payment.Statements;
import shop.fahuo.worker.proof.Sealing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/// Does what happens by itself: decides paid orders, starts what may ship, and brings about the
/// outside effects that wait.
///
/// One thread looks what is due and begins it; nobody waits on it. It looks again when the store
/// has changed, when something it began has ended, and when the next thing falls due. Several
/// workers may share one database.
public final class Worker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);

    private final WorkerSettings settings;
    private final Clock clock;
    private final Traffics traffics;
    private final Tracker tracker;
    private final Signal signal = new Signal();
    private final Tally tally;
    private final Round round;
    private final ExecutorService calls =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("fahuo-call-", 0).factory());
    private final Subscription storeChanges;
    private final Bulletin bulletin;
    private volatile boolean running;
    private @Nullable Thread loop;

    /// A worker of a shop without couriers that reads no bills.
    public Worker(
            Store store,
            Supplier<Map<String, PracticeAccount>> channelAccounts,
            Supplier<Map<String, PaymentAccount>> paymentAccounts,
            WorkerSettings settings,
            Clock clock,
            RandomGenerator random) {
        this(store, Outside.of(channelAccounts, paymentAccounts), settings, clock, random);
    }

    /// @param random spreads retries
    public Worker(
            Store store,
            Outside outside,
            WorkerSettings settings,
            Clock clock,
            RandomGenerator random) {
        this.settings = settings;
        this.clock = clock;
        tally = new Tally(clock);
        var wiring =
                new TrafficWiring(
                        store, settings, clock, random, calls, tally::settled, signal::raise);
        traffics = wiring.to(outside);
        tracker = wiring.tracker(outside);
        var puller = new Puller(store, clock, calls, settings.pullEvery(), signal::raise);
        var statements =
                outside.bills()
                        .map(
                                terms ->
                                        new Statements(
                                                store.payments().bills(),
                                                terms,
                                                clock,
                                                calls,
                                                signal::raise));
        round =
                new Round(
                        store,
                        clock,
                        traffics,
                        new Readers(
                                puller,
                                statements,
                                tracker,
                                new Sealing(store.proofs(), clock, calls, signal::raise)),
                        tally,
                        settings.window(),
                        signal::raise);
        bulletin = new Bulletin(store, clock, traffics, puller, round, tally);
        storeChanges = store.onChange(_ -> signal.raise());
    }

    /// Works by itself until it is stopped.
    public synchronized void start() {
        if (loop == null) {
            running = true;
            loop = Thread.ofVirtual().name("fahuo-worker").start(this::workOn);
        }
    }

    /// Begins nothing more, and waits a while for what is under way. What does not end by then is
    /// unknown, and asked for when somebody works again.
    public synchronized void stop() {
        if (loop != null) {
            running = false;
            signal.raise();
            join(loop);
            loop = null;
            finish();
            bulletin.publish(running);
        }
    }

    /// Works on the caller's thread until there is nothing left to do by itself: every channel has
    /// been read to its end, no order is due, and no task of a known account is unfinished. Nothing
    /// is decided before the channels have been read. Tasks that wait for a later try are waited
    /// for, and so are accounts that rest, up to two minutes each time; longer pauses, dated holds
    /// and undo windows are not.
    ///
    /// @param max the longest it works, by the clock
    public WorkReport runUntilIdle(Optional<Duration> max) {
        requireStopped();
        round.readAnew();
        var end = max.map(clock.instant()::plus).orElse(Instant.MAX);
        try {
            var look = round.look(true);
            while (!look.isIdle() && clock.instant().isBefore(end)) {
                pause(look, end);
                look = round.look(true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        finish();
        bulletin.publish(running);
        return report();
    }

    /// What it has done since it was made.
    public WorkReport report() {
        return tally.report(round.unknown());
    }

    /// Looks again, though nothing it knows of has happened.
    public void nudge() {
        signal.raise();
    }

    public WorkerStatus status() {
        return bulletin.status(running);
    }

    /// How its accounts are, by name.
    public Map<String, Health> health() {
        return bulletin.health();
    }

    /// Tells how it is whenever it has looked and is going to wait. The listener is called on the
    /// worker's thread and must only take note.
    ///
    /// @return closing it ends the subscription
    public Subscription onStatus(Consumer<WorkerStatus> listener) {
        return bulletin.add(listener);
    }

    private void requireStopped() {
        if (running) {
            throw new IllegalStateException("the worker already works by itself");
        }
    }

    private void workOn() {
        while (running) {
            try {
                pause(lookOrRest(), Instant.MAX);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    /// A worker that dies of a database that is away for a moment helps nobody.
    private Round.Look lookOrRest() {
        try {
            return round.look(false);
        } catch (RuntimeException e) {
            LOG.error("the worker could not look", e);
            return new Round.Look(false, false, Optional.empty());
        }
    }

    private void pause(Round.Look look, Instant end) throws InterruptedException {
        var tick = clock.instant().plus(settings.tick());
        bulletin.waiting(running, look.busy() ? Optional.empty() : look.next());
        var until = look.next().filter(tick::isAfter).orElse(tick);
        signal.await(Duration.between(clock.instant(), until.isBefore(end) ? until : end));
        bulletin.looking();
    }

    private void finish() {
        long end = System.nanoTime() + settings.patience().toNanos();
        try {
            while (round.isBusy() && System.nanoTime() < end) {
                signal.await(Duration.ofMillis(100));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Stops, and cuts the calls that have not ended by then.
    @Override
    public void close() {
        stop();
        storeChanges.close();
        calls.shutdownNow();
        try {
            calls.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        traffics.close();
        tracker.close();
    }
}
