package shop.fahuo.console.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.MovingClock;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.Store;
import shop.fahuo.store.review.Onlooker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;

/// Two desks at one PostgreSQL; theirs says by hand what it has before it.
class OnlookersModelTest {

    private static final OrderId ONE = new OrderId(1);
    private static final OrderId TWO = new OrderId(2);

    private static final EmbeddedPostgres SERVER = start();

    private final MovingClock clock = new MovingClock(TestShop.NOW);
    private final TestShop shop = TestShop.shared(clock, SERVER.getJdbcUrl("postgres", "postgres"));
    private final Store here = shop.store();
    private final Store there = shop.openAnother();
    private final Queue<Runnable> alarms = new ArrayDeque<>();
    private final Queue<Runnable> background = new ArrayDeque<>();

    @AfterAll
    static void stop() throws IOException {
        SERVER.close();
    }

    @AfterEach
    void close() {
        there.close();
        shop.close();
    }

    @Test
    void knowsWhoWasThereFirstAsSoonAsAnOrderShows() {
        var model = model(here, Threads.SAME);
        there.onlookers().look(ONE, TestShop.MEI);
        model.show(Optional.of(ONE));
        assertThat(model.at(ONE)).extracting(Onlooker::person).containsExactly("韩梅梅");
        assertThat(model.at(TWO)).isEmpty();
    }

    @Test
    void seesWhoComesAndGoesWhileItShows() {
        var model = model(here, Threads.SAME);
        model.show(Optional.of(ONE));
        there.onlookers().look(ONE, TestShop.MEI);
        pass(OnlookersModel.LOOK);
        assertThat(model.at(ONE)).hasSize(1);
        there.onlookers().leave();
        pass(OnlookersModel.LOOK);
        assertThat(model.at(ONE)).isEmpty();
    }

    @Test
    void saysAgainWhatShowsBeforeTheOthersForgetIt() throws SQLException {
        model(here, Threads.SAME).show(Optional.of(ONE));
        execute("update desk_presence set seen = seen - interval '50' second");
        assertThat(there.onlookers().others()).isEmpty();
        pass(OnlookersModel.BEAT.minusSeconds(1));
        assertThat(there.onlookers().others()).isEmpty();
        pass(Duration.ofSeconds(1));
        assertThat(there.onlookers().others())
                .extracting(Onlooker::order, Onlooker::person)
                .containsExactly(tuple(ONE, "李雷"));
    }

    @Test
    void isGoneWhenNothingShows() {
        var model = model(here, Threads.SAME);
        model.show(Optional.of(ONE));
        model.show(Optional.empty());
        assertThat(there.onlookers().others()).isEmpty();
    }

    @Test
    void saysWhereSomebodyIsWhoStepsOnFasterThanItCan() {
        var model = model(here, new Threads(background::add, Runnable::run, Runnable::run));
        model.show(Optional.of(ONE));
        model.show(Optional.of(TWO));
        model.show(Optional.empty());
        model.show(Optional.of(TWO));
        drain();
        assertThat(there.onlookers().others()).extracting(Onlooker::order).containsExactly(TWO);
        model.show(Optional.of(ONE));
        model.show(Optional.empty());
        drain();
        assertThat(there.onlookers().others()).isEmpty();
    }

    @Test
    void saysAtTheNextLookWhatCouldNotBeSaid() throws SQLException {
        execute("alter table desk_presence rename to gone");
        var model = model(here, Threads.SAME);
        model.show(Optional.of(ONE));
        assertThat(model.at(ONE)).isEmpty();
        execute("alter table gone rename to desk_presence");
        pass(OnlookersModel.LOOK);
        assertThat(there.onlookers().others()).extracting(Onlooker::order).containsExactly(ONE);
    }

    @Test
    void doesNothingWhereThereIsOneDesk() {
        try (var alone = new TestShop()) {
            var model =
                    model(
                            alone.store(),
                            new Threads(background::add, Runnable::run, Runnable::run));
            model.show(Optional.of(ONE));
            assertThat(background).isEmpty();
            assertThat(alarms).isEmpty();
        }
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private OnlookersModel model(Store desk, Threads threads) {
        var model =
                new OnlookersModel(
                        desk.onlookers(),
                        () -> TestShop.LEI,
                        clock,
                        (wait, action) -> alarms.add(action),
                        threads);
        model.watch();
        return model;
    }

    private void pass(Duration time) {
        clock.set(clock.instant().plus(time));
        var due = List.copyOf(alarms);
        alarms.clear();
        due.forEach(Runnable::run);
    }

    private void drain() {
        for (var work = background.poll(); work != null; work = background.poll()) {
            work.run();
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection =
                        DriverManager.getConnection(SERVER.getJdbcUrl("postgres", "postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
