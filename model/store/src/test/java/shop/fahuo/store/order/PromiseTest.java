package shop.fahuo.store.order;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.Phase;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestOrders;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.order.Intake.Taken;
import shop.fahuo.store.setting.ShippingSettings;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// By when an order is to leave.
final class PromiseTest {

    private static final Instant PLACED = TestClock.START.minusSeconds(3_600);
    private static final Instant PAID = PLACED.plusSeconds(30);
    private static final Instant PROMISED = TestClock.START.plus(Duration.ofDays(5));

    @ParameterizedTest
    @EnumSource
    void isWhatTheChannelSaidElseTheShopsTimeAfterPayment(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("said").leavingBy(PROMISED), order("silent"), order("open").unpaid());
            assertThat(shipBy(shop, "said")).contains(PROMISED);
            assertThat(shipBy(shop, "silent")).contains(PAID.plus(Duration.ofDays(2)));
            assertThat(shipBy(shop, "open")).isEmpty();

            shop.store()
                    .shippingSettings()
                    .put(ShippingSettings.NONE.leavingWithin(Duration.ofHours(24)), TestShop.LEI);
            shop.take(order("new"), order("silent"), order("open"));
            assertThat(shipBy(shop, "new")).contains(PAID.plus(Duration.ofHours(24)));
            assertThat(shipBy(shop, "silent")).contains(PAID.plus(Duration.ofDays(2)));
            assertThat(shipBy(shop, "open")).contains(PAID.plus(Duration.ofHours(24)));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherPromiseIsTakenWithoutDecidingAnew(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(1);
            shop.take(order("A1").tea(1));
            shop.work();
            var before = row(shop, "A1");
            assertThat(before.phase()).isEqualTo(Phase.READY);

            var promised = order("A1").tea(1).leavingBy(PROMISED);
            var preview = shop.store().intake().preview(TestShop.TAOBAO, List.of(promised.make()));
            assertThat(preview).containsExactly(Taken.UPDATED);
            assertThat(shop.take(promised, promised))
                    .containsExactly(Taken.UPDATED, Taken.UNCHANGED);
            var after = row(shop, "A1");
            assertThat(after.shipBy()).contains(PROMISED);
            assertThat(after.phase()).isEqualTo(Phase.READY);
            assertThat(after.version()).isEqualTo(before.version() + 1);
            assertThat(shop.number("select count(*) from event where what = 'promised'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aChannelThatFallsSilentTakesNothingBack(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.take(order("A1").leavingBy(PROMISED));
            assertThat(shop.take(order("A1"))).containsExactly(Taken.UNCHANGED);
            assertThat(shipBy(shop, "A1")).contains(PROMISED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHasLeftIsNotPromisedAnew(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(1);
            shop.take(order("A1").keys(1));
            shop.work();
            TestOrders promised = order("A1").keys(1).leavingBy(PROMISED);
            assertThat(shop.take(promised)).containsExactly(Taken.UNCHANGED);
            assertThat(shop.number("select count(*) from trouble")).isZero();
        }
    }

    private static Optional<Instant> shipBy(TestShop shop, String number) {
        return row(shop, number).shipBy();
    }

    private static OrderRow row(TestShop shop, String number) {
        return shop.store().orders().rows(List.of(shop.id(number))).getFirst();
    }
}
