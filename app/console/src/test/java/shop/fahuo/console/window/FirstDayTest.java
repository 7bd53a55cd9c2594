package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.SampleFiles;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.account.PracticeAccounts;
import shop.fahuo.console.begin.BeginStep;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.order.QueueModel;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.worker.Worker;
import shop.fahuo.worker.WorkerSettings;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// The whole way of an order through the window, with nothing in the place of anything.
class FirstDayTest {

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private Journey lei;

    @BeforeEach
    void open() throws TimeoutException {
        var importer = new SheetImporter(shop.store(), folder, () -> Texts.in(Language.CHINESE));
        var file = SampleFiles.as(folder.resolve("十一月.csv"), "day.csv");
        lei = new Journey(shop, TestShop.LEI, importer, new OneFile(file));
    }

    @AfterEach
    void close() {
        lei.close();
        shop.close();
    }

    @Test
    void ordersComeInAreApprovedAndLeave() {
        opensThePracticeShopByItsKey();
        importOrders();
        lei.await(() -> count(Queue.PAID) == 2);
        lei.await(() -> steps().contains(BeginStep.ORDERS) && lei.shows("begin-bar"));

        work();
        lei.await(() -> count(Queue.SHIPPED) == 1 && count(Queue.REVIEW) == 1);

        approve("F002");
        work();
        openFirst(Queue.SHIPPED, "F002");
        assertThat(count(Queue.SHIPPED)).isEqualTo(2);
        lei.await(() -> steps().contains(BeginStep.SHIP));
        lei.tabTo("begin-dismiss");
        lei.press(KeyCode.SPACE);
        lei.await(() -> !lei.find("begin-bar").isVisible());
        assertThat(shop.store().deliveryFiles().waiting(new ChannelName("fahuo"))).isEqualTo(2);
    }

    private void opensThePracticeShopByItsKey() {
        lei.await(() -> lei.shows("begin"));
        lei.await(() -> steps().equals(List.of(BeginStep.GOODS)));
        lei.press(KeyCode.CONTROL, KeyCode.P);
        lei.await(() -> !lei.text("begin-door").isEmpty());
        assertThat(lei.find("begin-open").isDisabled()).isTrue();
    }

    private List<BeginStep> steps() {
        return lei.window().models().begin().stepsProperty().get().stream()
                .filter(BeginStep.Ticked::done)
                .map(BeginStep.Ticked::step)
                .toList();
    }

    private void importOrders() {
        lei.press(KeyCode.CONTROL, KeyCode.I);
        lei.await(() -> lei.shows("import-choose"));
        lei.click("import-choose");
        lei.await(() -> lei.shows("import-rejects"));
        assertThat(lei.find("import-rejects", TableView.class).getItems().size()).isEqualTo(1);
        assertThat(shop.rows(OrderFilter.ALL)).isEmpty();
        lei.click("import-take");
        lei.await(() -> lei.shows("import-another"));
        lei.click("kit-close");
    }

    private void approve(String number) {
        openFirst(Queue.REVIEW, number);
        lei.press(KeyCode.A);
        lei.await(() -> lei.shows("review-note"));
        lei.press(KeyCode.CONTROL, KeyCode.ENTER);
        lei.await(() -> count(Queue.REVIEW) == 0);
    }

    private void openFirst(Queue queue, String number) {
        lei.run(() -> queue().show(queue));
        lei.await(() -> queue().readProperty().get() && count(queue) > 0);
        lei.press(KeyCode.J);
        lei.await(() -> lei.shows("order-number") && lei.text("order-number").equals(number));
    }

    private void work() {
        var accounts = new PracticeAccounts(shop.store());
        try (var worker =
                new Worker(
                        shop.store(),
                        accounts::all,
                        Map::of,
                        WorkerSettings.DEFAULT,
                        shop.clock(),
                        new SecureRandom())) {
            worker.runUntilIdle(Optional.of(Duration.ofSeconds(20)));
        }
    }

    private QueueModel queue() {
        return lei.window().models().queue();
    }

    private long count(Queue queue) {
        return queue().counts().valueProperty().get().getOrDefault(queue, 0L);
    }
}
