package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.shell.Place;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.Store;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.review.Onlooker;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// Somebody at another desk has the same order before them.
class OnlookersJourneyTest {

    private EmbeddedPostgres server;
    private TestShop shop;
    private Store there;
    private List<OrderId> orders;
    private Journey lei;

    @BeforeEach
    void open() throws IOException, TimeoutException {
        server = EmbeddedPostgres.start();
        shop =
                TestShop.shared(
                        Clock.fixed(TestShop.NOW, ShopTime.ZONE),
                        server.getJdbcUrl("postgres", "postgres"));
        there = shop.openAnother();
        shop.takeLarge(2);
        shop.decide();
        orders = shop.rows(OrderFilter.ALL).stream().map(OrderRow::id).toList();
        lei = new Journey(shop, TestShop.LEI, new NoImports());
        lei.await(() -> lei.window().models().queue().readProperty().get());
        lei.await(() -> lei.hasKeyboard("order-table"));
    }

    @AfterEach
    void close() throws IOException {
        lei.close();
        there.close();
        shop.close();
        server.close();
    }

    @Test
    void bothAreToldAndLeaveWithThePage() {
        there.onlookers().look(orders.getFirst(), TestShop.MEI);
        lei.press(KeyCode.J);
        lei.await(() -> !lei.window().models().queue().selectedProperty().get().isEmpty());
        lei.await(() -> words().equals("韩梅梅正在看这一单 · 刚打开"));
        assertThat(seen()).containsExactly(orders.getFirst());
        lei.press(KeyCode.J);
        lei.await(() -> words().isEmpty());
        lei.await(() -> seen().equals(List.of(orders.getLast())));
        lei.run(() -> lei.window().models().places().show(Place.PARCELS));
        lei.await(() -> seen().isEmpty());
        lei.run(() -> lei.window().models().places().show(Place.ORDERS));
        lei.await(() -> seen().equals(List.of(orders.getLast())));
        lei.run(lei.window().models().lock()::cover);
        lei.await(() -> seen().isEmpty());
    }

    @Test
    void theTopOfTheStackIsSeenToo() {
        lei.press(KeyCode.G);
        lei.await(() -> lei.window().models().stack().chosenProperty().get().isPresent());
        var top = lei.window().models().stack().chosenProperty().get().orElseThrow();
        lei.await(() -> seen().equals(List.of(top)));
        there.onlookers().look(top, TestShop.MEI);
        lei.await(() -> words().startsWith("韩梅梅"));
    }

    private List<OrderId> seen() {
        return there.onlookers().others().stream().map(Onlooker::order).toList();
    }

    private String words() {
        return lei.shows("order-onlooker") ? lei.text("order-onlooker") : "";
    }
}
