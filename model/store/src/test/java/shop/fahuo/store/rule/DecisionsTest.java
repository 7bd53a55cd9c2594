package shop.fahuo.store.rule;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.Address;
import shop.fahuo.core.rule.Decision;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestShop;

import java.time.Duration;

final class DecisionsTest {

    @ParameterizedTest
    @EnumSource
    void givesTheLastKeyToWhoPaidFirst(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(1);
            shop.take(
                    order("LATE").placed(TestClock.START.minusSeconds(60)),
                    order("EARLY").placed(TestClock.START.minusSeconds(600)));
            shop.work();
            assertThat(phase(shop, "EARLY", "SHIPPED")).isTrue();
            assertThat(holds(shop, "LATE", "STOCK")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void goesOnOldestFirstWhenKeysComeIn(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            for (int minute = 1; minute <= 5; minute++) {
                shop.take(
                        order("A" + minute)
                                .placed(TestClock.START.minusSeconds(600 - minute * 60L)));
            }
            shop.work();
            assertThat(shop.number("select count(*) from order_hold where reason = 'STOCK'"))
                    .isEqualTo(5);

            shop.keys(2);
            shop.work();
            assertThat(phase(shop, "A1", "SHIPPED")).isTrue();
            assertThat(phase(shop, "A2", "SHIPPED")).isTrue();
            assertThat(phase(shop, "A3", "PAID")).isTrue();
        }
    }

    /// It was approved while keys were short, then the channel changed it.
    @ParameterizedTest
    @EnumSource
    void goesOnAfterAHoldThatTheShopItselfPutUp(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("A1").keys(60));
            shop.work();
            shop.store().desk().approve(shop.id("A1"), TestShop.LEI, "").join();
            assertThat(holds(shop, "A1", "STOCK")).isEqualTo(1);

            shop.take(order("A1").keys(2));
            shop.keys(2);
            shop.work();
            assertThat(phase(shop, "A1", "SHIPPED")).isTrue();
        }
    }

    /// Waking up in vain is not worth a line in an order's history.
    @ParameterizedTest
    @EnumSource
    void keepsTheSameHoldWhileItWaits(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("A1").keys(3));
            shop.work();
            shop.keys(1);
            shop.work();
            assertThat(shop.number("select count(*) from order_hold")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotPutUpAgainWhatAPersonReleased(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(5);
            shop.take(order("A1").tea(1).to(new Address("", "", "", "")));
            shop.work();
            assertThat(holds(shop, "A1", "ADDRESS")).isEqualTo(1);

            shop.store().desk().release(shop.id("A1"), TestShop.LEI, "买家自提").join();
            shop.work();
            assertThat(phase(shop, "A1", "READY")).isTrue();
            assertThat(holds(shop, "A1", "ADDRESS")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void doesNotPromiseGoodsToWhatWaitsForAPerson(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(20);
            shop.take(order("BIG").tea(12));
            shop.work();
            assertThat(phase(shop, "BIG", "REVIEW")).isTrue();
            assertThat(shop.number("select reserved from stock where sku = 'TEA-250'")).isZero();
        }
    }

    /// All six orders share an hour, so all six are looked at, the first one too.
    @ParameterizedTest
    @EnumSource
    void countsTheWindowInBothDirections(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(10);
            for (int i = 0; i < 6; i++) {
                shop.take(
                        order("B" + i)
                                .by("busy")
                                .placed(TestClock.START.minusSeconds(3_000 - i * 60L)));
            }
            shop.work();
            assertThat(shop.number("select orders from phase_count where phase = 'REVIEW'"))
                    .isEqualTo(6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsAndGoesOnWithTheRedSwitch(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(10);
            shop.store().redSwitch().set(true, TestShop.LEI);
            shop.take(order("A1"), order("A2"));
            shop.work();
            assertThat(shop.number("select count(*) from order_hold where reason = 'RED_SWITCH'"))
                    .isEqualTo(2);

            shop.store().redSwitch().set(false, TestShop.LEI);
            shop.work();
            assertThat(shop.number("select orders from phase_count where phase = 'SHIPPED'"))
                    .isEqualTo(2);
            assertThat(shop.number("select count(*) from order_hold where released_at is null"))
                    .isZero();
        }
    }

    /// The order was cleared before the switch was thrown; it has not left, so it does not leave.
    @ParameterizedTest
    @EnumSource
    void theRedSwitchStopsWhatIsReady(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(1);
            shop.take(order("A1"));
            var due = shop.store().decisions().due(shop.clock().instant(), 10);
            due.forEach(id -> shop.store().decisions().decide(id).join());
            assertThat(phase(shop, "A1", "READY")).isTrue();

            shop.store().redSwitch().set(true, TestShop.LEI);
            shop.work();
            assertThat(phase(shop, "A1", "READY")).isTrue();
            shop.store().redSwitch().set(false, TestShop.LEI);
            shop.work();
            assertThat(phase(shop, "A1", "SHIPPED")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource
    void decidesOnceWhatTwoDesksFoundDue(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("SHORT"));
            var id = shop.id("SHORT");
            assertThat(shop.store().decisions().decide(id).join()).contains(Decision.Verdict.HOLD);
            assertThat(shop.store().decisions().decide(id).join()).isEmpty();
            assertThat(shop.number("select count(*) from decision")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void remembersEverythingAfterARestart(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("A1"));
            shop.work();
            shop.reopen();
            shop.clock().pass(Duration.ofMinutes(1));
            shop.keys(1);
            shop.work();
            assertThat(phase(shop, "A1", "SHIPPED")).isTrue();
        }
    }

    private static boolean phase(TestShop shop, String number, String phase) {
        return shop.number(
                        "select count(*) from orders where number = '%s' and phase = '%s'"
                                .formatted(number, phase))
                == 1;
    }

    private static long holds(TestShop shop, String number, String reason) {
        return shop.number(
                "select count(*) from order_hold where released_at is null and reason = '%s' and order_id = %d"
                        .formatted(reason, shop.id(number).value()));
    }
}
