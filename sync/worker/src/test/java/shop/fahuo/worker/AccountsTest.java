package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.connect.practice.PracticeAccount;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.task.TaskState;
import shop.fahuo.core.task.TroubleCause;
import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.simulator.practice.FaultKind;
import shop.fahuo.simulator.practice.FaultRule;
import shop.fahuo.worker.account.Health;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

/// One account's bad days are no other's.
class AccountsTest {

    private static final ChannelName OTHER = new ChannelName("other");

    @Test
    void restsAfterFailuresInARowAndComesBack() {
        var calls = IntStream.rangeClosed(1, 12).boxed().toArray(Integer[]::new);
        var down = FaultRule.on(Endpoint.DELIVER, FaultKind.ERROR_BEFORE, calls);
        try (var shop = new TestShop(1, down)) {
            shop.keys(3);
            shop.orders(TestShop.PRACTICE, "A1", "A2", "A3");
            shop.work();
            assertThat(shop.said())
                    .extracting(AccountsTest::health)
                    .anySatisfy(health -> assertThat(health).isInstanceOf(Health.Broken.class));
            assertThat(health(shop.worker().status())).isEqualTo(new Health.Ok());
            assertThat(shop.delivered()).containsExactlyInAnyOrder("A1", "A2", "A3");
        }
    }

    @Test
    void isTriedWithOneCallAfterItsRest() {
        var calls = IntStream.rangeClosed(1, 6).boxed().toArray(Integer[]::new);
        var down = FaultRule.on(Endpoint.DELIVER, FaultKind.ERROR_BEFORE, calls);
        try (var shop = new TestShop(1, down)) {
            shop.keys(20);
            shop.orders(TestShop.PRACTICE, TestShop.numbers(20));
            shop.work();
            var rests =
                    shop.said().stream()
                            .map(AccountsTest::health)
                            .filter(Health.Broken.class::isInstance)
                            .distinct()
                            .toList();
            assertThat(rests).hasSize(2);
        }
    }

    @Test
    void aWrongTokenIsTheAccountsFaultAndNoTaskDiesOfIt() {
        try (var shop = new TestShop()) {
            var right = shop.account();
            shop.accounts()
                    .put(TestShop.PRACTICE.value(), new PracticeAccount(right.base(), "wrong"));
            shop.keys(2);
            shop.orders(TestShop.PRACTICE, "A1", "A2");
            var report = shop.worker().runUntilIdle(Optional.of(Duration.ofHours(2)));
            assertThat(report.tasksDead()).isZero();
            assertThat(health(shop.worker().status()))
                    .isInstanceOfSatisfying(
                            Health.Broken.class,
                            broken -> assertThat(broken.code()).isEqualTo("UNAUTHORIZED"));
            assertThat(shop.detail("A1").tasks().getFirst().attempts()).isZero();

            shop.accounts().put(TestShop.PRACTICE.value(), right);
            shop.work();
            assertThat(shop.delivered()).containsExactlyInAnyOrder("A1", "A2");
        }
    }

    @Test
    void oneThatCannotBeReachedKeepsNobodyWaiting() {
        try (var shop = new TestShop()) {
            var nowhere = PracticeAccount.of("http://127.0.0.1:9", "token");
            shop.accounts().put(OTHER.value(), nowhere);
            shop.keys(3);
            shop.orders(TestShop.PRACTICE, "A1", "A2");
            shop.take(TestShop.order(OTHER, "B1", 1));
            var report = shop.work();
            assertThat(report.shipped()).isEqualTo(3);
            assertThat(report.tasksDead()).isZero();
            assertThat(shop.delivered()).containsExactlyInAnyOrder("A1", "A2");
            assertThat(shop.phase("B1")).isEqualTo(Phase.SHIPPING);
            assertThat(shop.worker().status().accounts().getFirst().health())
                    .isInstanceOf(Health.Broken.class);
            assertThat(shop.clock().instant())
                    .isBefore(TestClock.START.plus(Duration.ofMinutes(10)));
        }
    }

    @Test
    void whatTheChannelRefusesIsATrouble() {
        try (var shop = new TestShop()) {
            shop.keys(2);
            shop.take(TestShop.order(TestShop.PRACTICE, "STRANGER", 1));
            shop.orders(TestShop.PRACTICE, "A1");
            assertThat(shop.work()).isEqualTo(new WorkReport(2, 2, 0, 0, 2, 0, 1, 0));
            var order = shop.detail("STRANGER");
            assertThat(order.tasks())
                    .extracting(task -> task.state() + " " + task.errorCode())
                    .containsExactly(TaskState.DEAD + " NO_SUCH_ORDER");
            assertThat(order.troubles())
                    .extracting(trouble -> trouble.cause())
                    .containsExactly(TroubleCause.REJECTED);
            assertThat(health(shop.worker().status())).isEqualTo(new Health.Ok());
        }
    }

    @Test
    void isLeftAloneForAsLongAsItAsks() {
        var slowDown =
                FaultRule.on(Endpoint.DELIVER, FaultKind.THROTTLE, 1)
                        .waiting(Duration.ofMinutes(1));
        try (var shop = new TestShop(1, slowDown)) {
            shop.keys(9);
            shop.orders(TestShop.PRACTICE, TestShop.numbers(9));
            shop.work();
            assertThat(shop.delivered()).hasSize(9);
            assertThat(shop.simulator().faults().calls(Endpoint.DELIVER)).isEqualTo(10);
            assertThat(shop.clock().instant())
                    .isAfterOrEqualTo(TestClock.START.plus(Duration.ofMinutes(1)));
            assertThat(shop.said())
                    .extracting(AccountsTest::health)
                    .anySatisfy(health -> assertThat(health).isInstanceOf(Health.Throttled.class));
        }
    }

    @Test
    void comesAndGoesWhileTheWorkerGoesOn() {
        try (var shop = new TestShop()) {
            shop.keys(1);
            shop.accounts().clear();
            shop.worker().start();
            shop.orders(TestShop.PRACTICE, "A1");
            shop.awaitStatus(status -> status.accounts().isEmpty());
            shop.accounts().put(TestShop.PRACTICE.value(), shop.account());
            shop.clock().pass(Duration.ofSeconds(2));
            shop.awaitStatus(_ -> shop.told().contains("A1"));
            shop.accounts().clear();
            shop.said().clear();
            shop.clock().pass(Duration.ofSeconds(2));
            shop.awaitStatus(status -> status.accounts().isEmpty());
        }
    }

    private static Health health(WorkerStatus status) {
        return status.accounts().isEmpty() ? new Health.Ok() : status.accounts().getLast().health();
    }
}
