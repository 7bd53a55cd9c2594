package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.Troubles;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.order.Queue;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/// What went wrong, or is about to, and a person puts right from the keyboard.
class MendingJourneyTest {

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private Journey lei;

    @BeforeEach
    void open() throws TimeoutException {
        var importer = new SheetImporter(shop.store(), folder, () -> Texts.in(Language.CHINESE));
        lei = new Journey(shop, TestShop.LEI, importer);
    }

    @AfterEach
    void close() {
        lei.close();
        shop.close();
    }

    @Test
    void recallsAnOrderWithOneKeyWhileItCountsDown() {
        shop.undoWindow(Duration.ofMinutes(30));
        shop.takeKeys(1);
        shop.decide();
        var order = theOnlyOneIn(Queue.READY);
        assertThat(lei.text("review-recall")).isEqualTo("撤回  U");
        lei.press(KeyCode.U);
        lei.await(() -> shop.row(order.id()).phase() == Phase.REVIEW);
        lei.await(() -> !lei.find("review-recall").isVisible());
    }

    @Test
    void endsATroubleWithAProof() {
        Troubles.refused(shop);
        var order = theOnlyOneIn(Queue.NOT_DONE);
        lei.await(() -> lei.shows("trouble-done-outside"));
        lei.click("trouble-done-outside");
        lei.await(() -> lei.shows("review-proof"));
        assertThat(lei.find("review-give").isDisabled()).isTrue();
        lei.run(() -> lei.find("review-proof", TextField.class).setText("旺旺截图 0231"));
        lei.click("review-give");
        lei.await(() -> shop.row(order.id()).phase() == Phase.SHIPPED);
        lei.await(() -> !lei.shows("trouble-done-outside"));
        assertThat(shop.rows(OrderFilter.ALL.inTrouble())).isEmpty();
    }

    @Test
    void takesTheStepsOfATroubleByKey() {
        Troubles.refused(shop);
        var order = theOnlyOneIn(Queue.NOT_DONE);
        lei.await(() -> lei.shows("trouble-done-outside"));
        lei.press(KeyCode.E);
        assertThat(lei.shows("review-give")).isFalse();
        lei.press(KeyCode.O);
        lei.await(() -> lei.shows("review-proof"));
        lei.type("旺旺截图 0231");
        lei.press(KeyCode.CONTROL, KeyCode.ENTER);
        lei.await(() -> shop.row(order.id()).phase() == Phase.SHIPPED);
    }

    private OrderRow theOnlyOneIn(Queue queue) {
        var model = lei.window().models().queue();
        lei.run(() -> model.show(queue));
        lei.await(() -> model.counts().valueProperty().get().getOrDefault(queue, 0L) == 1);
        lei.press(KeyCode.J);
        lei.await(() -> model.selectedProperty().get().size() == 1);
        return model.selectedProperty().get().getFirst();
    }
}
