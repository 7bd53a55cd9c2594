package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.shell.Place;
import shop.fahuo.console.stock.ExplainModel.Step;
import shop.fahuo.store.stock.StockExplained;

import java.util.concurrent.TimeoutException;

/// From a line of an order to what its stock is made of, and to the stock of everything, by keys.
class StockJourneyTest {

    private final TestShop shop = new TestShop();
    private Journey lei;

    @BeforeEach
    void open() throws TimeoutException {
        shop.takeKeys(2);
        shop.decide();
        shop.ship();
        lei = new Journey(shop, TestShop.LEI, new NoImports());
    }

    @AfterEach
    void close() {
        lei.close();
        shop.close();
    }

    @Test
    void anyStockNumberTellsWhatItIsMadeOf() {
        lei.await(() -> lei.window().models().queue().readProperty().get());
        lei.press(KeyCode.J);
        lei.await(() -> lei.shows("order-sku"));
        lei.tabTo("order-sku");
        lei.press(KeyCode.SPACE);
        lei.await(() -> lei.shows("stock-sheet"));
        assertThat(lei.text("stock-check")).isEqualTo("下面的明细加起来正好是这些数字。");
        var asked = explained(lei.window().models().stock().asked().stepProperty().get());
        assertThat(asked.moves().rows()).isNotEmpty();
        lei.press(KeyCode.ESCAPE);
        lei.await(() -> !lei.shows("stock-sheet"));

        lei.press(KeyCode.CONTROL, KeyCode.Y);
        assertThat(lei.window().models().places().get()).isEqualTo(Place.STOCK);
        lei.await(() -> lei.shows("stock-figure"));
        lei.press(KeyCode.F);
        lei.type(asked.row().sku().code().value());
        lei.press(KeyCode.ENTER);
        var selected = lei.window().models().stock().selected().stepProperty();
        lei.await(
                () ->
                        selected.get() instanceof Step.Shown(var one)
                                && one.row().equals(asked.row()));
    }

    private static StockExplained explained(Step step) {
        return ((Step.Shown) step).stock();
    }
}
