package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.simulator.practice.FaultKind;
import shop.fahuo.simulator.practice.FaultRule;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

class WorkerTest {

    @Test
    void deliversEveryOrderOnceAndTellsItsBuyer() {
        try (var shop = new TestShop()) {
            var numbers = TestShop.numbers(30);
            shop.keys(40);
            shop.orders(TestShop.PRACTICE, numbers);
            shop.orders(TestShop.TAOBAO, "T1", "T2");
            assertThat(shop.work()).isEqualTo(new WorkReport(32, 32, 0, 0, 60, 0, 0, 0));
            assertThat(shop.delivered()).containsExactlyInAnyOrder(numbers);
            assertThat(shop.told()).containsExactlyInAnyOrder(numbers);
            assertThat(shop.store().orders().counts()).containsEntry(Phase.SHIPPED, 32L);
            assertThat(shop.store().verifier().all(_ -> {})).allMatch(check -> check.ok());
        }
    }

    @Test
    void sendsTheUnusualToAPersonAndLetsTheShortWaitOldestFirst() {
        try (var shop = new TestShop()) {
            shop.keys(1);
            shop.orders(TestShop.TAOBAO, "T1", "T2", "T3");
            shop.take(TestShop.order(TestShop.TAOBAO, "LARGE", 70));
            assertThat(shop.work()).isEqualTo(new WorkReport(4, 1, 1, 2, 0, 0, 0, 0));
            assertThat(shop.phase("LARGE")).isEqualTo(Phase.REVIEW);

            shop.keys(1);
            shop.work();
            assertThat(List.of("T1", "T2", "T3"))
                    .extracting(shop::phase)
                    .containsExactly(Phase.SHIPPED, Phase.SHIPPED, Phase.PAID);
        }
    }

    @Test
    void theSameShopIsWorkedTheSameWay() {
        assertThat(worked()).isEqualTo(worked());
    }

    private static List<?> worked() {
        try (var shop = new TestShop(1)) {
            shop.keys(30);
            shop.orders(TestShop.PRACTICE, TestShop.numbers(40));
            var report = shop.work();
            var deliveries =
                    shop.simulator().ledger().deliveries().stream()
                            .map(applied -> applied.key() + " " + applied.request())
                            .toList();
            return List.of(report, deliveries);
        }
    }

    @Test
    void goesOnByItselfUntilItIsStopped() {
        try (var shop = new TestShop()) {
            shop.keys(3);
            shop.worker().start();
            shop.orders(TestShop.PRACTICE, "A1");
            shop.awaitStatus(_ -> shop.told().contains("A1"));
            assertThatThrownBy(shop::work).isInstanceOf(IllegalStateException.class);
            shop.worker().stop();
            assertThat(shop.worker().status().running()).isFalse();
            shop.orders(TestShop.PRACTICE, "A2");
            assertThat(shop.phase("A2")).isEqualTo(Phase.PAID);
            shop.worker().start();
            shop.awaitStatus(_ -> shop.told().contains("A2"));
        }
    }

    @Test
    void waitsForADatedHoldToEnd() {
        try (var shop = new TestShop()) {
            shop.keys(1);
            shop.orders(TestShop.TAOBAO, "T1");
            OrderId id = shop.detail("T1").row().id();
            var until = TestClock.START.plus(Duration.ofDays(3));
            shop.store()
                    .desk()
                    .hold(id, HoldReason.BUYER, Optional.of(until), TestShop.LEI, "")
                    .join();
            shop.work();
            assertThat(shop.phase("T1")).isEqualTo(Phase.PAID);
            assertThat(shop.clock().instant()).isBefore(until);

            shop.accounts().clear();
            shop.worker().start();
            shop.awaitStatus(_ -> shop.phase("T1") == Phase.SHIPPED);
            assertThat(shop.clock().instant()).isAfterOrEqualTo(until);
        }
    }

    @Test
    void endsInTimeAndLeavesTheRestForTheNext() {
        var slow =
                FaultRule.sometimes(Endpoint.DELIVER, FaultKind.ERROR_BEFORE, 1)
                        .waiting(Duration.ZERO);
        try (var shop = new TestShop(slow)) {
            shop.keys(2);
            shop.orders(TestShop.PRACTICE, "A1", "A2");
            var report = shop.worker().runUntilIdle(Optional.of(Duration.ofSeconds(3)));
            assertThat(report.tasksDone()).isZero();
            assertThat(report.tasksUnknown()).isEqualTo(2);
            shop.simulator().faults().set(List.of());
            assertThat(shop.work().tasksDone()).isEqualTo(4);
            assertThat(shop.delivered()).containsExactlyInAnyOrder("A1", "A2");
        }
    }
}
