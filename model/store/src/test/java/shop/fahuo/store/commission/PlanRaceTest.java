package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.Engine;
import shop.fahuo.store.Store;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.commission.Plans.Activated;
import shop.fahuo.store.review.Answered;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/// One desk clears an order while another puts a plan in force, on one PostgreSQL. What ends every
/// transaction is held up until both have come as far as they can.
final class PlanRaceTest {

    private static final Actor.Person MEI = new Actor.Person("韩梅梅");
    private static final Instant SINCE = TestClock.START.minus(Duration.ofDays(1));
    private static final String OLD = levels("10%");
    private static final String NEW = levels("20%");

    @Test
    void isRefusedOrdersThatAreBeingCleared() throws SQLException {
        try (var race = Race.start(OLD)) {
            var cleared = race.clear(1);
            var activated = race.activate(NEW, Optional.of(SINCE), 2);
            race.go();
            assertThat(cleared.join()).isInstanceOf(Answered.Done.class);
            assertThat(activated.join()).isInstanceOf(Activated.TooEarly.class);
            assertThat(race.earned()).isEqualTo("1 10560");
        }
    }

    @Test
    void comesBeforeTheOrderThatWaitsForIt() throws SQLException {
        try (var race = Race.start(OLD)) {
            var activated = race.activate(NEW, Optional.of(SINCE), 1);
            var cleared = race.clear(2);
            race.go();
            assertThat(activated.join()).isInstanceOf(Activated.Done.class);
            assertThat(cleared.join()).isInstanceOf(Answered.Done.class);
            assertThat(race.earned()).isEqualTo("2 21120");
        }
    }

    /// It was paid after the plan was asked for, and before it could be put in force.
    @Test
    void beginsWhenThoseBeforeItAreCleared() throws SQLException {
        try (var race = Race.start(OLD)) {
            var cleared = race.clear(1);
            race.shop.clock().pass(Duration.ofHours(-2));
            var activated = race.activate(NEW, Optional.empty(), 2);
            race.shop.clock().pass(Duration.ofHours(2));
            race.go();
            assertThat(cleared.join()).isInstanceOf(Answered.Done.class);
            assertThat(activated.join())
                    .isInstanceOfSatisfying(
                            Activated.Done.class,
                            done -> assertThat(done.plan().from()).isEqualTo(TestClock.START));
            assertThat(race.earned()).isEqualTo("1 10560");
        }
    }

    private static String levels(String rate) {
        return EarningShop.plan(
                "{\"id\":\"cps\",\"kind\":\"levels\",\"rates\":[\"" + rate + "\"]}");
    }

    /// @param end the row that every transaction writes last, held
    private record Race(TestShop shop, Store other, Connection end) implements AutoCloseable {

        static Race start(String plan) throws SQLException {
            var earning = EarningShop.on(Engine.POSTGRES, plan);
            earning.proved().paid("A1", order("A1").tea(12).broughtBy("C"));
            earning.shop().work();
            assertThat(earning.proved().phase("A1")).isEqualTo("REVIEW");
            var end = earning.shop().connect();
            end.setAutoCommit(false);
            try (var hold = end.createStatement()) {
                hold.executeQuery("select * from chain_head for update");
            }
            return new Race(earning.shop(), earning.shop().open(earning.shop().url()), end);
        }

        CompletableFuture<Answered> clear(int waiting) {
            var answered = shop.store().desk().approve(shop.id("A1"), MEI, "");
            await(waiting);
            return answered;
        }

        CompletableFuture<Activated> activate(String plan, Optional<Instant> from, int waiting) {
            var activated =
                    CompletableFuture.supplyAsync(
                            () -> other.commission().plans().activate(plan, from, MEI));
            await(waiting);
            return activated;
        }

        /// Until so many wait for a lock.
        private void await(int waiting) {
            var found = -1L;
            for (int i = 0; i < 10_000 && found != waiting; i++) {
                found =
                        shop.number(
                                "select count(*) from pg_stat_activity where datname ="
                                        + " current_database() and wait_event_type = 'Lock'");
            }
            assertThat(found).isEqualTo(waiting);
        }

        void go() throws SQLException {
            end.rollback();
        }

        /// By which plan how much was earned.
        String earned() {
            return shop.text(
                    "select min(c.plan_version) || ' ' || sum(c.amount_fen) from commission c join"
                            + " commission_order o on o.order_id = c.order_id and o.plan_version ="
                            + " c.plan_version");
        }

        @Override
        public void close() throws SQLException {
            end.close();
            other.close();
            assertThat(shop.store().verifier().all(_ -> {})).allMatch(check -> check.ok());
            shop.close();
        }
    }
}
