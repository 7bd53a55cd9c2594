package shop.fahuo.store.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.store.Store;
import shop.fahuo.store.TestRules;
import shop.fahuo.store.crash.CutFile.Cut;
import shop.fahuo.store.vault.Vault;
import shop.fahuo.store.verify.Check;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;

/// Whatever the store has acknowledged is there after the power was cut, and the file opens.
/// `-Dfahuo.cut.rounds` cuts more often, `-Dfahuo.cut.seed` at other moments.
class PowerCutTest {

    private static final int ROUNDS = Integer.getInteger("fahuo.cut.rounds", 20);
    private static final long SEED = Long.getLong("fahuo.cut.seed", 20261122);

    private final RandomGenerator random = new SplittableRandom(SEED);
    private @TempDir Path folder;

    @AfterEach
    void forget() {
        CutDisk.forget(folder);
    }

    @Test
    void everythingAcknowledgedSurvivesThePowerCut() throws IOException, SQLException {
        try (var store = open(CutFilePath.url(folder.resolve("shop")))) {
            var load = new Load(store);
            for (int round = 0; round < ROUNDS; round++) {
                cut(load, round);
            }
            assertThat(load.acknowledged().delivered()).isNotEmpty();
        }
    }

    /// In mid-load. What was acknowledged before must be there after.
    private void cut(Load load, int round) throws IOException, SQLException {
        var other = round % 2 == 0 ? Cut.KEEPS_SOME : Cut.TEARS;
        var worker = Thread.ofPlatform().start(() -> work(load));
        awaitMore(load, worker, 1 + random.nextInt(100));
        var acknowledged = load.acknowledged();
        var images = List.of(image(round, Cut.FORGETS), image(round, other));
        worker.interrupt();
        join(worker);
        for (var image : images) {
            check(image, acknowledged);
        }
    }

    @Test
    void aShopThatWasBeingMadeIsMadeAnew() throws IOException {
        var made =
                Thread.ofPlatform()
                        .start(() -> open(CutFilePath.url(folder.resolve("shop"))).close());
        var images = new ArrayList<Path>();
        while (made.isAlive() && !CutDisk.file(mv(folder.resolve("shop"))).isThere()) {
            Thread.onSpinWait();
        }
        while (made.isAlive()) {
            for (var cut : Cut.values()) {
                images.add(image(images.size(), cut));
            }
            LockSupport.parkNanos(Duration.ofMillis(random.nextInt(20)).toNanos());
        }
        for (int i = 0; i < images.size(); i += Math.max(1, images.size() / 12)) {
            try (var store = open("jdbc:h2:file:" + images.get(i))) {
                assertThat(store.verifier().all(_ -> {})).allMatch(Check::ok);
            }
        }
    }

    /// The net has to hold fish: without a forced write, a commit is gone.
    @Test
    void aCommitThatNobodyForcedIsForgotten() throws IOException, SQLException {
        var url = CutFilePath.url(folder.resolve("shop"));
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create table fish (id integer)");
            statement.execute("checkpoint sync");
            statement.execute("insert into fish values 1");
            assertThat(fish(image(0, Cut.FORGETS))).isZero();
            statement.execute("checkpoint sync");
            assertThat(fish(image(1, Cut.FORGETS))).isEqualTo(1);
        }
    }

    private static long fish(Path image) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + image);
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from fish")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void work(Load load) {
        while (!Thread.currentThread().isInterrupted()) {
            load.round();
        }
    }

    private static void awaitMore(Load load, Thread worker, int more) {
        int from = load.acknowledged().size();
        while (load.acknowledged().size() < from + more) {
            assertThat(worker.isAlive()).isTrue();
            Thread.onSpinWait();
        }
    }

    private Path image(int round, Cut cut) throws IOException {
        var image = folder.resolve("after-" + round + "-" + cut);
        CutDisk.image(mv(folder.resolve("shop")), cut, random, mv(image));
        return image;
    }

    static Path mv(Path database) {
        return database.resolveSibling(database.getFileName() + ".mv.db");
    }

    private static void check(Path image, Acknowledged acknowledged) throws SQLException {
        var when = image.getFileName().toString();
        var url = "jdbc:h2:file:" + image;
        try (var store = open(url)) {
            assertThat(store.verifier().all(_ -> {})).as(when).allMatch(Check::ok);
            assertThat(texts(url, "select number from orders"))
                    .as(when)
                    .containsAll(acknowledged.taken());
            assertThat(numbers(url, "select order_id from decision"))
                    .as(when)
                    .containsAll(acknowledged.decided());
            assertThat(numbers(url, "select order_id from task"))
                    .as(when)
                    .containsAll(acknowledged.started());
            assertThat(texts(url, "select idempotency_key from task"))
                    .as(when)
                    .containsAll(acknowledged.claimed());
            assertThat(
                            texts(
                                    url,
                                    "select t.idempotency_key from task t join delivery d on"
                                            + " d.task_id = t.id where t.state = 'DONE'"))
                    .as(when)
                    .containsAll(acknowledged.delivered());
        }
    }

    private static Set<String> texts(String url, String sql) throws SQLException {
        var found = new TreeSet<String>();
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static Set<Long> numbers(String url, String sql) throws SQLException {
        var found = new TreeSet<Long>();
        texts(url, sql).forEach(text -> found.add(Long.valueOf(text)));
        return found;
    }

    static Store open(String url) {
        return Store.open(
                url,
                new Vault(new byte[Vault.MASTER_BYTES], new SecureRandom()),
                new TestRules(),
                TestRules.DEFAULT,
                Clock.systemUTC(),
                new SplittableRandom(1));
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
