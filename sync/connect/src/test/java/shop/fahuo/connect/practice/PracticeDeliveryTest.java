package shop.fahuo.connect.practice;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.connect.practice.PracticeShop.delivery;
import static shop.fahuo.connect.practice.PracticeShop.key;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.simulator.practice.Applied;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// [PracticeChannel#deliver] and its query against the simulator, when nothing breaks.
class PracticeDeliveryTest {

    private final PracticeShop shop = new PracticeShop();

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void handsTheKeysOver() {
        var delivery = shop.offer("PR1");

        assertThat(shop.channel.deliver(key("PR1"), delivery))
                .isEqualTo(new Outcome.Ok("RC-00000001"));

        var request =
                new Applied.Delivery(
                        new OrderNumber("PR1"),
                        List.of(new Applied.Line("1", "V001", List.of("K1", "K2"))));
        assertThat(shop.ledger().deliveries())
                .containsExactly(
                        new Applied(key("PR1").value(), "RC-00000001", PracticeShop.NOW, request));
    }

    @Test
    void givesTheSameReceiptForTheSameRequest() {
        var delivery = shop.offer("PR1");

        var first = shop.channel.deliver(key("PR1"), delivery);

        assertThat(shop.channel.deliver(key("PR1"), delivery)).isEqualTo(first);
        assertThat(shop.ledger().deliveries()).hasSize(1);
    }

    @Test
    void refusesTheSameKeyForAnotherRequest() {
        shop.channel.deliver(key("PR1"), shop.offer("PR1"));

        assertThat(shop.channel.deliver(key("PR1"), delivery("PR1", "K1", "K3")))
                .isEqualTo(
                        new Outcome.Rejected(
                                "CONFLICT", "the key was used for a different request"));
        assertThat(shop.ledger().deliveries()).hasSize(1);
    }

    @Test
    void refusesASecondDeliveryUnderAnotherKey() {
        var delivery = shop.offer("PR1");
        shop.channel.deliver(key("PR1"), delivery);

        assertThat(shop.channel.deliver(key("again"), delivery))
                .isEqualTo(
                        new Outcome.Rejected("ALREADY_DELIVERED", "done before under another key"));
        assertThat(shop.ledger().deliveries()).hasSize(1);
    }

    @Test
    void deliversOnceWhenEightAskAtOnce() throws InterruptedException, ExecutionException {
        var delivery = shop.offer("PR1");
        Callable<Outcome> ask = () -> shop.channel.deliver(key("PR1"), delivery);
        var outcomes = new ArrayList<Outcome>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> asked : threads.invokeAll(Collections.nCopies(8, ask))) {
                outcomes.add(asked.get());
            }
        }

        assertThat(new HashSet<>(outcomes)).containsExactly(new Outcome.Ok("RC-00000001"));
        assertThat(shop.ledger().deliveries()).hasSize(1);
    }

    @Test
    void refusesWhatTheOrderDoesNotTake() {
        shop.offer("PR1");
        var other = new Delivery.Line("2", new SkuCode("P007"), List.of("K1"));

        assertThat(shop.channel.deliver(key("a"), delivery("PR1", "K1")))
                .isEqualTo(new Outcome.Rejected("WRONG_LINES", "line 1 takes one key a unit"));
        assertThat(shop.channel.deliver(key("b"), delivery("PR1", "K1", "K1")))
                .isEqualTo(new Outcome.Rejected("WRONG_LINES", "the same key twice"));
        assertThat(
                        shop.channel.deliver(
                                key("c"), new Delivery(new OrderNumber("PR1"), List.of(other))))
                .isEqualTo(
                        new Outcome.Rejected(
                                "WRONG_LINES", "line 2 is not a virtual line of the order"));
        assertThat(shop.ledger().deliveries()).isEmpty();
    }

    @Test
    void refusesAnOrderThatIsNotOpen() {
        shop.ledger().offer(TestOrders.unpaid("PR1"));
        shop.ledger().offer(TestOrders.closed("PR2"));

        assertThat(shop.channel.deliver(key("PR1"), delivery("PR1", "K1", "K2")))
                .isEqualTo(new Outcome.Rejected("ORDER_UNPAID", "the order is not paid"));
        assertThat(shop.channel.deliver(key("PR2"), delivery("PR2", "K1", "K2")))
                .isEqualTo(new Outcome.Rejected("ORDER_CLOSED", "the order is closed"));
        assertThat(shop.channel.deliver(key("PR3"), delivery("PR3", "K1", "K2")))
                .isEqualTo(new Outcome.Rejected("NO_SUCH_ORDER", "no order PR3"));
    }

    @Test
    void tellsAWrongTokenFromOneThatMayNot() {
        var delivery = shop.offer("PR1");
        try (var stranger = shop.withToken("who-knows");
                var reader = shop.withToken(shop.simulator.readToken())) {
            assertThat(stranger.deliver(key("PR1"), delivery))
                    .isEqualTo(new Outcome.Rejected("UNAUTHORIZED", "no token, or a wrong one"));
            assertThat(reader.deliver(key("PR1"), delivery))
                    .isEqualTo(new Outcome.Rejected("FORBIDDEN", "the token may read only"));
            assertThat(reader.queryDelivery(key("PR1"), delivery)).isEqualTo(new Inquiry.Absent());
        }
    }

    @Test
    void findsWhatWasDelivered() {
        var delivery = shop.offer("PR1");
        assertThat(shop.channel.queryDelivery(key("PR1"), delivery))
                .isEqualTo(new Inquiry.Absent());

        shop.channel.deliver(key("PR1"), delivery);

        var receipt =
                new Receipt(
                        "RC-00000001",
                        new OrderNumber("PR1"),
                        PracticeShop.NOW,
                        Effect.of(delivery).content());
        assertThat(shop.channel.queryDelivery(key("PR1"), delivery))
                .isEqualTo(new Inquiry.Found(receipt));
        assertThat(shop.channel.queryDelivery(key("PR1"), delivery("PR1", "K1", "K3")))
                .isEqualTo(new Inquiry.Differs(receipt));
    }

    @Test
    void takesKeysOfAnyCharacters() {
        var delivery = shop.offer("PR1");
        var odd = new IdempotencyKey("练习店/PR1?x=1&y#%+ ..:1");

        assertThat(shop.channel.deliver(odd, delivery)).isEqualTo(new Outcome.Ok("RC-00000001"));
        assertThat(shop.channel.queryDelivery(odd, delivery)).isInstanceOf(Inquiry.Found.class);
        assertThat(shop.ledger().deliveries())
                .extracting(Applied::key)
                .containsExactly(odd.value());
    }
}
