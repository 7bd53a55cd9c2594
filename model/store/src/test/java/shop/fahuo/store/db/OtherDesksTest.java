package shop.fahuo.store.db;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.Engine;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;

/// Two desks at one PostgreSQL.
final class OtherDesksTest {

    private static final String LISTENING =
            "from pg_stat_activity where datname = current_database() and query = 'listen fahuo'";

    @TempDir private Path folder;
    private final BlockingQueue<Set<Long>> heard = new LinkedBlockingQueue<>();
    private Database here;
    private Database there;

    @BeforeEach
    void open() {
        var url = Engine.POSTGRES.freshUrl(folder);
        here = Database.open(url, Clock.systemUTC());
        there = Database.open(url, Clock.systemUTC());
        here.onChange(heard::add);
    }

    @AfterEach
    void close() {
        here.close();
        there.close();
    }

    @Test
    void hearOfEachOthersOrders() throws InterruptedException {
        touch(there, 7, 8);
        assertThat(next()).containsExactlyInAnyOrder(7L, 8L);
    }

    @Test
    void hearNothingOfWhatWasNotCommitted() throws InterruptedException {
        there.writer()
                .submit(
                        tx -> {
                            tx.touch(8);
                            throw new IllegalStateException("no");
                        })
                .handle((_, thrown) -> thrown)
                .join();
        touch(there, 9);
        assertThat(next()).containsExactly(9L);
    }

    @Test
    void hearOfTheirOwnOrdersOnce() throws InterruptedException {
        touch(here, 1);
        touch(there, 2);
        touch(here, 3);
        touch(there, 4);
        var all = List.of(next(), next(), next(), next());
        assertThat(all).containsExactlyInAnyOrder(Set.of(1L), Set.of(2L), Set.of(3L), Set.of(4L));
        assertThat(heard).isEmpty();
    }

    @Test
    void hearOfTheShop() throws InterruptedException {
        there.writer()
                .write(
                        tx -> {
                            tx.event(0, new Actor.Worker(), "shop.something", Map.of());
                            return true;
                        });
        assertThat(next()).isEmpty();
    }

    @Test
    void lookAtEverythingWhenMoreChangedThanCanBeNamed() throws InterruptedException {
        touch(there, LongStream.rangeClosed(1, 380).map(i -> Long.MAX_VALUE - i).toArray());
        assertThat(next()).hasSize(380);
        touch(there, LongStream.rangeClosed(1, 381).toArray());
        assertThat(next()).isEmpty();
    }

    @Test
    void lookAtEverythingAfterAConnectionWasLost() throws InterruptedException {
        there.read(sql -> sql.fetch("select pg_terminate_backend(pid) " + LISTENING));
        assertThat(next()).isEmpty();
        touch(there, 5);
        assertThat(next()).containsExactly(5L);
    }

    @Test
    void leaveNobodyListeningWhenTheyClose() {
        here.close();
        int listening = there.read(sql -> sql.fetch("select pid " + LISTENING).size());
        assertThat(listening).isZero();
    }

    private static void touch(Database desk, long... orders) {
        desk.writer()
                .write(
                        tx -> {
                            LongStream.of(orders).forEach(tx::touch);
                            return true;
                        });
    }

    private Set<Long> next() throws InterruptedException {
        return Optional.ofNullable(heard.poll(20, TimeUnit.SECONDS)).orElseThrow();
    }
}
