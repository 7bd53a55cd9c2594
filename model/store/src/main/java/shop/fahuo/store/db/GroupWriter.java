package shop.fahuo.store.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;

/// The writer of an embedded H2 file: one thread that commits whatever is waiting in small groups,
/// and a second that loops `CHECKPOINT SYNC` and then acknowledges everything that was committed
/// before it began.
///
/// H2 never forces the file on commit, in any setting; `CHECKPOINT SYNC` does. A kill or a power
/// cut between commit and sync may therefore lose a group, which nobody has been told about.
final class GroupWriter implements Writer {

    /// Larger groups are no faster once commits and syncs overlap.
    private static final int GROUP = 50;

    /// H2 keeps what an open transaction changed in memory and slows down when that is much.
    private static final long LONGEST_NANOS = 20_000_000;

    private static final Waiting<Boolean> NO_MORE_WAITING =
            new Waiting<>(tx -> true, new CompletableFuture<>());
    private static final Committed NO_MORE_COMMITTED = new Committed(List.of(), List.of());

    private final BlockingQueue<Waiting<?>> waiting = new LinkedBlockingQueue<>();
    private final BlockingQueue<Committed> committed = new LinkedBlockingQueue<>();
    private final Session session;
    private final Connection syncConnection;
    private final Clock clock;
    private final Changes changes;
    private final Thread committer;
    private final Thread syncer;
    private boolean closed;

    /// A unit that nobody has run yet.
    private record Waiting<T>(Unit<T> unit, CompletableFuture<T> done) {}

    /// How to tell the submitter of a unit that ran.
    private record Ran(Runnable acknowledge, Consumer<Throwable> fail) {}

    /// A group that is committed and not yet forced.
    private record Committed(List<Tx> units, List<Ran> ran) {}

    GroupWriter(Session session, Connection syncConnection, Clock clock, Changes changes) {
        this.session = session;
        this.syncConnection = syncConnection;
        this.clock = clock;
        this.changes = changes;
        committer = Thread.ofPlatform().daemon().name("fahuo-writer").start(this::commitGroups);
        syncer = Thread.ofPlatform().daemon().name("fahuo-sync").start(this::syncGroups);
    }

    @Override
    public <T> CompletableFuture<T> submit(Unit<T> unit) {
        var job = new Waiting<>(unit, new CompletableFuture<T>());
        synchronized (waiting) {
            if (closed) {
                job.done().completeExceptionally(new StoreException("the store is closed"));
            } else {
                waiting.add(job);
            }
        }
        return job.done();
    }

    @Override
    public void close() {
        synchronized (waiting) {
            closed = true;
            waiting.add(NO_MORE_WAITING);
        }
        try {
            committer.join();
            syncer.join();
            session.connection().close();
            syncConnection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            throw new StoreException("the writer's connections cannot be closed", e);
        }
    }

    private void commitGroups() {
        forEachGroup(waiting, NO_MORE_WAITING, GROUP, this::commit);
        committed.add(NO_MORE_COMMITTED);
    }

    private void syncGroups() {
        forEachGroup(committed, NO_MORE_COMMITTED, Integer.MAX_VALUE, this::sync);
    }

    private void commit(List<Waiting<?>> group) {
        var jobs = group.iterator();
        while (jobs.hasNext()) {
            commitNext(jobs);
        }
    }

    /// One transaction: as many units as are there, until it has become long.
    private void commitNext(Iterator<Waiting<?>> jobs) {
        var taken = new ArrayList<Waiting<?>>();
        var ran = new ArrayList<Ran>();
        var units = new ArrayList<Tx>();
        long end = System.nanoTime() + LONGEST_NANOS;
        try {
            do {
                var job = jobs.next();
                taken.add(job);
                run(job, ran, units);
            } while (jobs.hasNext() && System.nanoTime() < end);
            Closing.close(session, units);
            session.connection().commit();
            if (!ran.isEmpty()) {
                committed.add(new Committed(units, ran));
            }
        } catch (SQLException e) {
            abandon(
                    taken,
                    new StoreException("the database cannot be written: " + e.getMessage(), e));
        }
    }

    /// A unit that throws is undone alone; the rest of its group goes on.
    private <T> void run(Waiting<T> job, List<Ran> ran, List<Tx> units) throws SQLException {
        var before = session.connection().setSavepoint();
        var tx = new Tx(session, units, clock);
        var attempt = new FutureTask<>(() -> job.unit().run(tx));
        attempt.run();
        if (attempt.state() == Future.State.SUCCESS) {
            units.add(tx);
            ran.add(
                    new Ran(
                            () -> job.done().complete(attempt.resultNow()),
                            job.done()::completeExceptionally));
        } else {
            session.discardBatches();
            session.connection().rollback(before);
            job.done().completeExceptionally(Failures.unchecked(attempt.exceptionNow()));
        }
    }

    private void abandon(List<Waiting<?>> group, StoreException failure) {
        try {
            session.discardBatches();
            session.connection().rollback();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
        group.forEach(job -> job.done().completeExceptionally(failure));
    }

    private void sync(List<Committed> groups) {
        var ran = flat(groups, Committed::ran);
        try (var statement = syncConnection.createStatement()) {
            statement.execute("CHECKPOINT SYNC");
        } catch (SQLException e) {
            var failure =
                    new StoreException(
                            "the database cannot be forced to disk: " + e.getMessage(), e);
            ran.forEach(unit -> unit.fail().accept(failure));
            return;
        }
        Changes.by(flat(groups, Committed::units)).ifPresent(changes::announce);
        ran.forEach(unit -> unit.acknowledge().run());
    }

    private static <T> List<T> flat(List<Committed> groups, Function<Committed, List<T>> part) {
        return groups.stream().flatMap(group -> part.apply(group).stream()).toList();
    }

    /// Hands over whatever is waiting, in order, until the end marker has come.
    @SuppressWarnings("ReferenceEquality") // the end marker is that one object, nothing like it
    private static <T> void forEachGroup(
            BlockingQueue<T> queue, T end, int most, Consumer<List<T>> each) {
        boolean open = true;
        while (open) {
            var group = new ArrayList<T>();
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                group.add(end);
            }
            queue.drainTo(group, most - 1);
            open = !group.removeIf(item -> item == end);
            if (!group.isEmpty()) {
                each.accept(group);
            }
        }
    }
}
