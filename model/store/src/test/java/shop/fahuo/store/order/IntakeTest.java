package shop.fahuo.store.order;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.store.TestOrders.order;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.ChannelKind;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.store.Engine;
import shop.fahuo.store.TestClock;
import shop.fahuo.store.TestShop;
import shop.fahuo.store.order.Intake.Taken;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

final class IntakeTest {

    @ParameterizedTest
    @EnumSource
    void takesAnOrderOnce(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            assertThat(shop.take(order("A1"), order("A1"), order("A2")))
                    .containsExactly(Taken.CREATED, Taken.UNCHANGED, Taken.CREATED);
            assertThat(shop.number("select count(*) from orders")).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource
    void takesAnOrderOnceFromOneChunk(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            var twice = List.of(order("A1").make(), order("A1").make());
            var taken =
                    shop.store()
                            .intake()
                            .take(TestShop.TAOBAO, ChannelKind.FILE, twice, TestShop.LEI)
                            .join();
            assertThat(taken).containsExactly(Taken.CREATED, Taken.UNCHANGED);
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesBackWhatAChangedOrderHadReserved(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(10);
            shop.take(order("A1").tea(4));
            shop.work();
            assertThat(reservedTea(shop)).isEqualTo(4);

            assertThat(shop.take(order("A1").tea(3))).containsExactly(Taken.UPDATED);
            assertThat(reservedTea(shop)).isZero();
            shop.work();
            assertThat(reservedTea(shop)).isEqualTo(3);
        }
    }

    @ParameterizedTest
    @EnumSource
    void asksAPersonOnceWhenAShippedOrderChanges(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(5);
            shop.take(order("A1").keys(1));
            shop.work();

            assertThat(shop.take(order("A1").keys(2), order("A1").keys(2)))
                    .containsExactly(Taken.TROUBLE, Taken.UNCHANGED);
            assertThat(
                            shop.number(
                                    "select count(*) from trouble where cause ="
                                            + " 'CHANGED_AFTER_SHIPPING'"))
                    .isEqualTo(1);
            assertThat(shop.number("select count(*) from card_key where state = 'DELIVERED'"))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void decidesAnUnpaidOrderOnceItIsPaid(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(1);
            shop.take(order("A1").unpaid());
            shop.work();
            assertThat(phases(shop, "UNPAID")).isEqualTo(1);
            assertThat(shop.number("select count(*) from decision")).isZero();

            assertThat(shop.take(order("A1"))).containsExactly(Taken.UPDATED);
            shop.work();
            assertThat(phases(shop, "SHIPPED")).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void cancelsWhatTheChannelClosedAndFreesItsGoods(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.tea(4);
            shop.take(order("A1").tea(4));
            shop.work();
            assertThat(shop.take(order("A1").tea(4).closed())).containsExactly(Taken.UPDATED);
            assertThat(phases(shop, "CANCELLED")).isEqualTo(1);
            assertThat(reservedTea(shop)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource
    void keepsAPersonsHoldWhenTheOrderChanges(Engine engine) {
        try (var shop = TestShop.on(engine)) {
            shop.keys(3);
            shop.take(order("A1").keys(1));
            var id = shop.id("A1");
            shop.store()
                    .desk()
                    .hold(
                            id,
                            HoldReason.BUYER,
                            Optional.of(TestClock.START.plus(Duration.ofDays(1))),
                            TestShop.LEI,
                            "等买家改地址")
                    .join();
            shop.take(order("A1").keys(2));
            shop.work();
            assertThat(phases(shop, "PAID")).isEqualTo(1);

            shop.clock().pass(Duration.ofDays(2));
            shop.work();
            assertThat(phases(shop, "SHIPPED")).isEqualTo(1);
        }
    }

    private static long reservedTea(TestShop shop) {
        return shop.number("select reserved from stock where sku = 'TEA-250'");
    }

    private static long phases(TestShop shop, String phase) {
        return shop.number("select orders from phase_count where phase = '" + phase + "'");
    }
}
