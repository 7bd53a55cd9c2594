package shop.fahuo.worker;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.order.Recipient;
import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.store.review.Answered;

import java.util.stream.Stream;

/// Orders to 上海 may be recalled for half an hour; meanwhile nobody outside hears of them.
class UndoWindowTest {

    private static final Address SHANGHAI = new Address("上海市", "上海市", "徐汇区", "漕溪北路 1 号");

    @Test
    void noKeyIsDeliveredBeforeItEnds() {
        try (var shop = new TestShop()) {
            shop.keys(1);
            sell(shop, "A1");
            assertThat(shop.phase("A1")).isEqualTo(Phase.READY);
            assertSilent(shop);

            shop.clock().pass(TestRules.UNDO.minusMillis(1));
            shop.work();
            assertSilent(shop);

            shop.clock().pass(TestRules.UNDO);
            shop.work();
            assertThat(shop.phase("A1")).isEqualTo(Phase.SHIPPED);
            assertThat(shop.delivered()).containsExactly("A1");
        }
    }

    @Test
    void whatIsRecalledIsNeverDelivered() {
        try (var shop = new TestShop()) {
            shop.keys(1);
            sell(shop, "A1");
            var id = shop.detail("A1").row().id();
            assertThat(shop.store().desk().recall(id, TestShop.LEI, "").join())
                    .isEqualTo(new Answered.Done(Phase.REVIEW, false));

            shop.clock().pass(TestRules.UNDO.multipliedBy(2));
            shop.work();
            assertSilent(shop);
            assertThat(shop.detail("A1").tasks()).isEmpty();
        }
    }

    @Test
    void noWaybillIsBoughtBeforeItEnds() {
        try (var shop = new CourierShop(Courier.SF)) {
            shop.sellTo(SHANGHAI, "A1");
            assertThat(shop.ledger().asked()).isEmpty();
            assertThat(shop.shop().detail("A1").tasks()).isEmpty();

            shop.shop().clock().pass(TestRules.UNDO);
            shop.shop().work();
            assertThat(shop.ledger().bookings()).hasSize(1);
        }
    }

    @Test
    void aWorkerThatGoesOnWaitsForTheEnd() {
        try (var shop = new TestShop()) {
            shop.keys(1);
            shop.worker().start();
            sell(shop, order("A1"));
            shop.awaitStatus(_ -> shop.told().contains("A1"));
            assertThat(shop.clock().instant())
                    .isAfterOrEqualTo(TestClock.START.plus(TestRules.UNDO));
        }
    }

    private static void assertSilent(TestShop shop) {
        var calls = Stream.of(Endpoint.DELIVER, Endpoint.NOTIFY);
        assertThat(calls.map(shop.simulator().faults()::calls)).containsOnly(0);
    }

    private static void sell(TestShop shop, String number) {
        sell(shop, order(number));
        shop.work();
    }

    private static void sell(TestShop shop, Order order) {
        shop.simulator().ledger().offer(order);
        shop.take(order);
    }

    private static Order order(String number) {
        var like = TestShop.order(TestShop.PRACTICE, number, 1);
        return new Order(
                like.key(),
                like.buyer(),
                new Recipient("陈静", "13800000000", SHANGHAI),
                like.lines(),
                like.amount(),
                like.payment(),
                like.origin(),
                like.distributor(),
                like.note(),
                like.placed(),
                like.paid(),
                like.closed());
    }
}
