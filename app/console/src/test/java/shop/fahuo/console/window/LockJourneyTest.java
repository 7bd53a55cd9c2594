package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.MovingClock;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.TextSize;
import shop.fahuo.console.order.RevealModel;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.OrderFilter;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// Somebody leaves the desk, and comes back.
class LockJourneyTest {

    private final MovingClock clock = new MovingClock(TestShop.NOW);
    private final TestShop shop = new TestShop(clock);
    private Journey lei;

    @BeforeEach
    void open() throws TimeoutException {
        shop.takeLarge(1);
        shop.decide();
        lei = new Journey(shop, TestShop.LEI, new NoImports());
        lei.await(() -> lei.window().models().queue().readProperty().get());
    }

    @AfterEach
    void close() {
        lei.close();
        shop.close();
    }

    @Test
    void nothingOfTheShopIsInTheSceneWhileItIsLocked() {
        lei.press(KeyCode.J);
        lei.await(() -> lei.window().models().reveal().possible().get());
        lei.press(KeyCode.V);
        lei.await(() -> lei.shows("reveal-sheet"));
        lei.press(KeyCode.ENTER);
        lei.await(() -> lei.shows("order-recipient-copy"));
        lei.press(KeyCode.C);
        assertThat(clipboard()).contains("欧阳娜娜");
        lei.press(KeyCode.A);
        lei.await(() -> lei.shows("review-note"));
        lei.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        lei.await(() -> lei.shows("lock-open"));
        for (var id :
                new String[] {"order-table", "review-note", "order-recipient-copy", "status"}) {
            assertThat(lei.shows(id)).as(id).isFalse();
        }
        assertThat(reveal()).isInstanceOf(RevealModel.State.Masked.class);
        assertThat(clipboard()).isEmpty();
        assertThat(corner()).isEqualTo(Color.WHITE);
        // Its keys do nothing while it is covered.
        lei.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        assertThat(lei.shows("accounts")).isFalse();
        lei.click("lock-open");
        lei.await(() -> lei.shows("review-note"));
        assertThat(shop.rows(OrderFilter.ALL.inPhase(Phase.REVIEW))).hasSize(1);
    }

    @Test
    void theWorkerGoesOnAndTheDeskCoversItself() {
        clock.set(clock.instant().plus(Duration.ofMinutes(10)));
        lei.await(() -> lei.shows("lock-open"));
        shop.takeLarge(1);
        shop.store()
                .decisions()
                .due(clock.instant(), 10)
                .forEach(id -> shop.store().decisions().decide(id).join());
        lei.click("lock-open");
        lei.await(() -> lei.shows("order-table"));
        lei.await(() -> lei.window().models().status().pulseProperty().get().isPresent());
    }

    @Test
    void growsAndShrinksByKey() {
        lei.press(KeyCode.CONTROL, KeyCode.EQUALS);
        assertThat(size()).isEqualTo(new TextSize(110));
        assertThat(sheetsWidth()).isLessThan(900);
        lei.press(KeyCode.CONTROL, KeyCode.MINUS);
        lei.press(KeyCode.CONTROL, KeyCode.MINUS);
        lei.press(KeyCode.CONTROL, KeyCode.MINUS);
        assertThat(size()).isEqualTo(TextSize.SMALLEST);
        lei.press(KeyCode.CONTROL, KeyCode.ALT, KeyCode.DIGIT0);
        assertThat(size()).isEqualTo(TextSize.USUAL);
    }

    private TextSize size() {
        return lei.window().models().desk().lookProperty().get().size();
    }

    private double sheetsWidth() {
        lei.run(() -> lei.window().scene().getRoot().layout());
        return Optional.ofNullable(lei.window().scene().lookup(".sheets"))
                .orElseThrow()
                .getLayoutBounds()
                .getWidth();
    }

    private String clipboard() {
        var text = new String[] {""};
        lei.run(
                () ->
                        text[0] =
                                Optional.ofNullable(Clipboard.getSystemClipboard().getString())
                                        .orElse(""));
        return text[0];
    }

    private RevealModel.State reveal() {
        return lei.window().models().reveal().stateProperty().get();
    }

    /// Of what a picture of the window shows, where the navigation was.
    private Color corner() {
        var colour = new Color[1];
        lei.run(
                () ->
                        colour[0] =
                                lei.window()
                                        .scene()
                                        .snapshot(null)
                                        .getPixelReader()
                                        .getColor(20, 20));
        return colour[0];
    }
}
