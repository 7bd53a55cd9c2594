package shop.fahuo.connect.practice;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.connect.practice.PracticeShop.key;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.task.Outcome;
import shop.fahuo.simulator.practice.Applied;

/// [PracticeChannel#notify] and its query against the simulator, when nothing breaks.
class PracticeNoticeTest {

    private final PracticeShop shop = new PracticeShop();
    private final Notice notice = notice("您的订单已发货");

    @AfterEach
    void close() {
        shop.close();
    }

    private static Notice notice(String text) {
        return new Notice(new OrderNumber("PR1"), "SHIPPED", text);
    }

    @Test
    void tellsTheBuyerOnce() {
        shop.offer("PR1");

        assertThat(shop.channel.notify(key("n"), notice)).isEqualTo(new Outcome.Ok("RC-00000001"));
        assertThat(shop.channel.notify(key("n"), notice)).isEqualTo(new Outcome.Ok("RC-00000001"));

        assertThat(shop.ledger().notices())
                .containsExactly(
                        new Applied(
                                key("n").value(),
                                "RC-00000001",
                                PracticeShop.NOW,
                                new Applied.Notice(new OrderNumber("PR1"), "SHIPPED", "您的订单已发货")));
    }

    @Test
    void refusesOtherWordsUnderTheSameKey() {
        shop.offer("PR1");
        shop.channel.notify(key("n"), notice);

        assertThat(shop.channel.notify(key("n"), notice("发货了")))
                .isEqualTo(
                        new Outcome.Rejected(
                                "CONFLICT", "the key was used for a different request"));
    }

    @Test
    void refusesToTellTheSameEventAgain() {
        shop.offer("PR1");
        shop.channel.notify(key("n"), notice);

        assertThat(shop.channel.notify(key("m"), notice))
                .isEqualTo(
                        new Outcome.Rejected("ALREADY_NOTIFIED", "done before under another key"));
    }

    @Test
    void keepsNoticesApartFromDeliveries() {
        var delivery = shop.offer("PR1");

        shop.channel.notify(key("same"), notice);

        assertThat(shop.channel.queryNotice(key("same"), notice)).isInstanceOf(Inquiry.Found.class);
        assertThat(shop.channel.queryDelivery(key("same"), delivery))
                .isEqualTo(new Inquiry.Absent());
        assertThat(shop.channel.deliver(key("same"), delivery))
                .isEqualTo(new Outcome.Ok("RC-00000002"));
    }

    @Test
    void refusesAnOrderItDoesNotKnow() {
        assertThat(shop.channel.notify(key("n"), notice))
                .isEqualTo(new Outcome.Rejected("NO_SUCH_ORDER", "no order PR1"));
    }
}
