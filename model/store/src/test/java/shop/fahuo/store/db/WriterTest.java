package shop.fahuo.store.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.Engine;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

final class WriterTest {

    private static final String PUT = "insert into setting (name, content) values (?, ?)";
    private static final Actor WORKER = new Actor.Worker();

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void undoesOneFailedUnitAndKeepsItsNeighbours(Engine engine) {
        try (var database = open(engine)) {
            var writer = database.writer();
            var done = new ArrayList<CompletableFuture<Integer>>();
            for (int i = 0; i < 40; i++) {
                int number = i;
                done.add(
                        writer.submit(
                                tx -> {
                                    tx.update(PUT, "n" + number, "x");
                                    if (number % 4 == 3) {
                                        throw new IllegalStateException("no " + number);
                                    }
                                    tx.event(number + 1, WORKER, "written", Map.of());
                                    return number;
                                }));
            }
            assertThat(done.stream().filter(future -> failed(future)).count()).isEqualTo(10);
            assertThat(count(database, "setting where name like 'n%'")).isEqualTo(30);
            assertThat(count(database, "event")).isEqualTo(30);
        }
    }

    @Test
    void seesWhatOthersCommitWhateverTheServersIsolation() throws SQLException {
        var url = Engine.POSTGRES.freshUrl(folder);
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute(
                    "do $$ begin execute format('alter database %I set"
                            + " default_transaction_isolation = ''repeatable read''',"
                            + " current_database()); end $$");
        }
        try (var database = Database.open(url, Clock.systemUTC())) {
            var writer = database.writer();
            var count = "select count(*) from setting where name like 'n%'";
            List<Long> seen =
                    writer.write(
                            tx -> {
                                long before = tx.first(count, row -> row.number(1)).orElseThrow();
                                writer.submit(other -> other.update(PUT, "n1", "x")).join();
                                return List.of(
                                        before,
                                        tx.first(count, row -> row.number(1)).orElseThrow());
                            });
            assertThat(seen).containsExactly(0L, 1L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void throwsWhatTheUnitThrew(Engine engine) {
        try (var database = open(engine)) {
            assertThatThrownBy(
                            () ->
                                    database.writer()
                                            .write(
                                                    _ -> {
                                                        throw new IllegalArgumentException("mine");
                                                    }))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("mine");
        }
    }

    @ParameterizedTest
    @EnumSource
    void linksEventsWithoutGapsWhoeverWrites(Engine engine) {
        try (var database = open(engine)) {
            var done = new ArrayList<CompletableFuture<Boolean>>();
            for (int i = 0; i < 200; i++) {
                done.add(
                        database.writer()
                                .submit(
                                        tx -> {
                                            tx.event(1, WORKER, "one", Map.of());
                                            tx.event(1, WORKER, "two", Map.of());
                                            return true;
                                        }));
            }
            done.forEach(CompletableFuture::join);
            assertThat(count(database, "event")).isEqualTo(400);
            long newest =
                    database.read(
                            sql ->
                                    sql.fetchSingle("select max(sequence) from event")
                                            .get(0, Long.class));
            assertThat(newest).isEqualTo(400);
        }
    }

    @ParameterizedTest
    @EnumSource
    void tellsListenersOnlyOfWhatIsDurable(Engine engine) {
        try (var database = open(engine)) {
            var told = new ConcurrentLinkedQueue<Long>();
            var end = database.onChange(told::addAll);
            database.writer().write(tx -> touch(tx, 7));
            var failed = database.writer().submit(tx -> Math.divideExact(touch(tx, 8), 0));
            assertThat(failed(failed)).isTrue();
            end.run();
            database.writer().write(tx -> touch(tx, 9));
            assertThat(told).containsExactly(7L);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatComesAfterClosing(Engine engine) {
        var database = open(engine);
        database.close();
        assertThat(database.writer().submit(tx -> touch(tx, 1)))
                .failsWithin(Duration.ofSeconds(10))
                .withThrowableThat()
                .withCauseInstanceOf(StoreException.class);
    }

    private static int touch(Tx tx, long order) {
        tx.touch(order);
        return 1;
    }

    private static boolean failed(CompletableFuture<?> future) {
        return future.handle((_, thrown) -> thrown != null).join();
    }

    private static long count(Database database, String from) {
        return database.read(
                sql -> sql.fetchSingle("select count(*) from " + from).get(0, Long.class));
    }

    private Database open(Engine engine) {
        return Database.open(engine.freshUrl(folder), Clock.systemUTC());
    }
}
