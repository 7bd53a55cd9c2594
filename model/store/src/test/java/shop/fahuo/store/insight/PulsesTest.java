package shop.fahuo.store.insight;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.insight.Pulse.Outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

final class PulsesTest {

    private static final Instant MORNING = TestClock.START.minusSeconds(7_200);

    @ParameterizedTest
    @EnumSource
    void ofANewShopIsQuiet(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            assertThat(pulse(shop))
                    .isEqualTo(
                            new Pulse(
                                    TestClock.START, false, new Outbox(0, 0, 0), Optional.empty()));
        }
    }

    @ParameterizedTest
    @EnumSource
    void namesTheOrderThatWasPaidFirstThoughAnotherWasPlacedBefore(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(
                    order("LATE").placed(MORNING),
                    order("FIRST").placed(MORNING.plusSeconds(60)),
                    order("NEXT").placed(MORNING.plusSeconds(120)),
                    order("NEVER").placed(MORNING.minusSeconds(60)).unpaid());
            paid(shop, "LATE", MORNING.plusSeconds(600));
            assertThat(pulse(shop).age()).contains(Duration.ofSeconds(7_110));
            assertThat(pulse(shop).oldest())
                    .contains(
                            new Pulse.Unshipped(
                                    shop.id("FIRST"),
                                    new OrderKey(TestShop.TAOBAO, new OrderNumber("FIRST")),
                                    Phase.PAID,
                                    MORNING.plusSeconds(90)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void looksThroughEveryPhaseBeforeAnOrderHasLeft(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(1);
            shop.take(order("SHIPS").placed(MORNING));
            shop.work();
            shop.take(order("WAITS").tea(1).placed(MORNING.plusSeconds(60)));
            shop.work();
            assertThat(oldest(shop)).isEqualTo("WAITS");
            shop.tamper("update orders set phase = 'SHIPPING' where number = 'SHIPS'");
            assertThat(oldest(shop)).isEqualTo("SHIPS");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesOutWhatWaitsForItsDayUntilThen(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("PRESALE").placed(MORNING), order("A1").placed(MORNING.plusSeconds(9)));
            var day = TestClock.START.plusSeconds(3_600);
            shop.store()
                    .desk()
                    .hold(
                            shop.id("PRESALE"),
                            HoldReason.OTHER,
                            Optional.of(day),
                            TestShop.LEI,
                            "预售")
                    .join();
            assertThat(oldest(shop)).isEqualTo("A1");
            shop.clock().pass(Duration.ofHours(1));
            assertThat(oldest(shop)).isEqualTo("PRESALE");
        }
    }

    @ParameterizedTest
    @EnumSource
    void countsWhatTheOutboxOwes(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(4);
            for (var number : new String[] {"DUE", "LATER", "UNKNOWN", "DEAD"}) {
                shop.take(order(number).of(TestShop.PRACTICE));
            }
            shop.work();
            assertThat(pulse(shop).outbox()).isEqualTo(new Outbox(4, 0, 0));
            state(shop, "LATER", "due_at = timestamp with time zone '2027-01-01 00:00:00+00'");
            state(shop, "UNKNOWN", "state = 'UNKNOWN'");
            state(shop, "DEAD", "state = 'DEAD'");
            // Given up and settled: nobody's work.
            assertThat(pulse(shop).outbox()).isEqualTo(new Outbox(1, 1, 0));
            trouble(shop);
            assertThat(pulse(shop).outbox()).isEqualTo(new Outbox(1, 1, 1));
        }
    }

    @ParameterizedTest
    @EnumSource
    void knowsTheRedSwitch(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.store().redSwitch().set(true, TestShop.LEI);
            assertThat(pulse(shop).stopped()).isTrue();
        }
    }

    private static Pulse pulse(TestShop shop) {
        return shop.store().pulses().now();
    }

    private static String oldest(TestShop shop) {
        return pulse(shop).oldest().orElseThrow().key().number().value();
    }

    private static void paid(TestShop shop, String number, Instant at) {
        shop.tamper(
                "update orders set paid_at = timestamp with time zone '%s' where number = '%s'"
                        .formatted(at.toString().replace('T', ' ').replace("Z", "+00"), number));
    }

    private static void state(TestShop shop, String number, String change) {
        shop.tamper(
                "update task set "
                        + change
                        + " where order_id = (select id from orders where number = '"
                        + number
                        + "')");
    }

    private static void trouble(TestShop shop) {
        shop.tamper(
                "insert into trouble (id, order_id, task_id, cause, words, raised_at)"
                        + " select 900001, order_id, id, 'REJECTED', '', due_at from task"
                        + " where state = 'DEAD'");
    }
}
