package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.Phase;
import shop.fahuo.simulator.practice.Endpoint;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;

class RedSwitchTest {

    @Test
    void nothingShipsUntilItIsSwitchedBackAndThenTheOldestGoFirst() {
        try (var shop = new TestShop(1)) {
            shop.keys(10);
            red(shop, true);
            var numbers = new ArrayList<String>();
            for (int i = 0; i < 10; i++) {
                // taken in backwards: what was paid first came last
                var number = TestShop.numbers(10)[i];
                var placed = TestClock.START.minus(Duration.ofMinutes(10 + i));
                var order = TestShop.order(TestShop.PRACTICE, number, TestShop.KEY, 1, placed);
                shop.simulator().ledger().offer(order);
                shop.take(order);
                numbers.add(number);
            }
            assertThat(shop.work()).isEqualTo(new WorkReport(10, 0, 0, 10, 0, 0, 0, 0));
            assertThat(shop.simulator().faults().calls(Endpoint.DELIVER)).isZero();

            red(shop, false);
            assertThat(shop.work().shipped()).isEqualTo(10);
            Collections.reverse(numbers);
            assertThat(shop.delivered()).isEqualTo(numbers);
        }
    }

    @Test
    void deliveriesThatWaitAreNotClaimed() {
        try (var shop = new TestShop()) {
            shop.keys(2);
            shop.orders(TestShop.PRACTICE, "A1", "A2");
            shop.accounts().clear();
            assertThat(shop.work().tasksDone()).isZero();
            assertThat(shop.phase("A1")).isEqualTo(Phase.SHIPPING);

            red(shop, true);
            shop.accounts().put(TestShop.PRACTICE.value(), shop.account());
            shop.clock().pass(Duration.ofSeconds(5));
            shop.work();
            assertThat(shop.simulator().faults().calls(Endpoint.DELIVER)).isZero();

            red(shop, false);
            assertThat(shop.work().tasksDone()).isEqualTo(4);
            assertThat(shop.delivered()).containsExactlyInAnyOrder("A1", "A2");
        }
    }

    @Test
    void aWorkerThatGoesOnHearsOfTheSwitch() {
        try (var shop = new TestShop()) {
            shop.keys(1);
            red(shop, true);
            shop.worker().start();
            shop.orders(TestShop.PRACTICE, "A1");
            shop.awaitStatus(status -> status.redSwitch() && status.lastActivity().isPresent());
            red(shop, false);
            shop.awaitStatus(_ -> shop.told().contains("A1"));
        }
    }

    private static void red(TestShop shop, boolean on) {
        shop.store().redSwitch().set(on, TestShop.LEI);
    }
}
