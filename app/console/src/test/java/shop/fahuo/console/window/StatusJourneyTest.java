package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.shell.Place;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.OrderFilter;

import java.util.concurrent.TimeoutException;

/// From the foot of the window to what it speaks of.
class StatusJourneyTest {

    private final TestShop shop = new TestShop();
    private Journey lei;

    @BeforeEach
    void open() throws TimeoutException {
        shop.takeLarge(2);
        shop.decide();
        lei = new Journey(shop, TestShop.LEI, new NoImports());
    }

    @AfterEach
    void close() {
        lei.close();
        shop.close();
    }

    @Test
    void everyPartOfTheBarLeadsToWhatItSpeaksOf() {
        lei.await(() -> lei.find("status-oldest").isVisible());
        var number = shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW)).getLast().key().number();
        lei.click("status-accounts");
        assertThat(lei.window().models().places().get()).isEqualTo(Place.ACCOUNTS);
        lei.click("status-outbox");
        assertThat(lei.window().models().places().get()).isEqualTo(Place.ORDERS);
        assertThat(lei.window().models().queue().queueProperty().get()).isEqualTo(Queue.TROUBLE);
        lei.click("status-oldest");
        assertThat(lei.window().models().queue().filterProperty().get().search())
                .contains(number.value());
        lei.click("status-red");
        lei.await(() -> lei.shows("red-switch-yes"));
        lei.click("red-switch-yes");
        lei.await(() -> lei.text("status-red").equals("自动发货已停"));
    }
}
