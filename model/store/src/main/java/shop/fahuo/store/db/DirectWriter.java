package shop.fahuo.store.db;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;

import javax.sql.DataSource;

/// The writer of a PostgreSQL server that several desks share: one transaction a unit, durable when
/// its commit returns, run again when it collided with another desk's.
final class DirectWriter implements Writer {

    private static final int TRIES = 20;

    /// Fewer than the pool has connections: a unit may read through the pool while it holds its
    /// own.
    private static final int AT_ONCE = 4;

    private final DataSource source;
    private final Ids ids;
    private final Clock clock;
    private final Changes changes;
    private final OtherDesks others;
    private final Memory memory;
    private final SecureRandom salts;
    private final ExecutorService executor =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofVirtual().name("fahuo-writer-", 1).factory());

    DirectWriter(
            DataSource source,
            Ids ids,
            Clock clock,
            Changes changes,
            OtherDesks others,
            Memory memory,
            SecureRandom salts) {
        this.source = source;
        this.ids = ids;
        this.clock = clock;
        this.changes = changes;
        this.others = others;
        this.memory = memory;
        this.salts = salts;
    }

    @Override
    public <T> CompletableFuture<T> submit(Unit<T> unit) {
        var done = new CompletableFuture<T>();
        try {
            executor.execute(() -> complete(done, unit));
        } catch (RejectedExecutionException e) {
            done.completeExceptionally(new StoreException("the store is closed", e));
        }
        return done;
    }

    @Override
    public void close() {
        executor.close();
    }

    private <T> void complete(CompletableFuture<T> done, Unit<T> unit) {
        for (int left = TRIES - 1; !done.isDone(); left--) {
            var attempt = new FutureTask<>(() -> runOnce(unit));
            attempt.run();
            if (attempt.state() == Future.State.SUCCESS) {
                done.complete(attempt.resultNow());
            } else if (left == 0 || !Failures.isCollision(attempt.exceptionNow())) {
                done.completeExceptionally(Failures.unchecked(attempt.exceptionNow()));
            }
        }
    }

    private <T> T runOnce(Unit<T> unit) throws SQLException {
        try (var connection = source.getConnection()) {
            connection.setAutoCommit(false);
            var session =
                    new Session(
                            connection,
                            DSL.using(connection, SQLDialect.POSTGRES),
                            ids,
                            memory,
                            salts);
            var tx = new Tx(session, List.of(), clock);
            T result = unit.run(tx);
            Closing.close(session, List.of(tx));
            var changed = Changes.by(List.of(tx));
            if (changed.isPresent()) {
                others.tell(session, changed.get());
            }
            connection.commit();
            changed.ifPresent(changes::announce);
            return result;
        }
    }
}
