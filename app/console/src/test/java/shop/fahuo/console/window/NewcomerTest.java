package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.core.order.Phase.READY;
import static shop.fahuo.core.order.Phase.REVIEW;

import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.order.QueueModel;
import shop.fahuo.console.order.RevealModel;
import shop.fahuo.console.order.view.SavedView;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// The ten tasks of `docs/newcomer.md`, by keys alone: nothing is clicked, and nothing given the
/// keyboard that Tab does not lead to.
class NewcomerTest {

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private Journey lei;
    private QueueModel queue;

    @BeforeEach
    void open() throws TimeoutException {
        shop.undoWindow(Duration.ofMinutes(30));
        shop.takeKeys(2);
        shop.takeLarge(2);
        shop.decide();
        var importer = new SheetImporter(shop.store(), folder, () -> Texts.in(Language.CHINESE));
        lei = new Journey(shop, TestShop.LEI, importer);
        queue = lei.window().models().queue();
        lei.await(() -> queue.readProperty().get());
    }

    @AfterEach
    void close() {
        lei.close();
        shop.close();
    }

    @Test
    void doesTheTenTasksWithoutAMouse() {
        seeTheKeys();
        var order = inPhase(REVIEW).getFirst();
        findAnOrder(order);
        approve(order);
        recall(order);
        holdAndRelease(order);
        seeWhereItGoes();
        narrowTheList();
        keepTheList();
        stopEverythingAndGoOn();
        coverTheDesk();
    }

    private void seeTheKeys() {
        lei.press(KeyCode.F1);
        lei.await(() -> lei.shows("keys"));
        lei.press(KeyCode.ESCAPE);
        lei.await(() -> !lei.shows("keys"));
    }

    private void findAnOrder(OrderRow order) {
        lei.press(KeyCode.CONTROL, KeyCode.K);
        lei.await(() -> lei.shows("palette-text"));
        lei.type(order.key().number().value());
        lei.await(() -> !lei.window().models().palette().offerProperty().get().isSearching());
        lei.press(KeyCode.ENTER);
        lei.await(() -> selected().equals(List.of(order.id())));
    }

    private void approve(OrderRow order) {
        lei.press(KeyCode.A);
        lei.await(() -> lei.shows("review-note"));
        lei.press(KeyCode.CONTROL, KeyCode.ENTER);
        lei.await(() -> phase(order) == READY && !lei.shows("review-note"));
    }

    private void recall(OrderRow order) {
        lei.await(() -> lei.find("review-recall").isVisible());
        lei.press(KeyCode.U);
        lei.await(() -> phase(order) == REVIEW);
    }

    private void holdAndRelease(OrderRow order) {
        lei.await(() -> queue.selectedProperty().get().getFirst().phase() == REVIEW);
        lei.press(KeyCode.H);
        lei.await(() -> lei.shows("review-reason"));
        lei.press(KeyCode.CONTROL, KeyCode.ENTER);
        lei.await(() -> holds().contains(HoldReason.OTHER) && !lei.shows("review-reason"));
        lei.press(KeyCode.R);
        lei.await(() -> lei.shows("review-give"));
        lei.press(KeyCode.CONTROL, KeyCode.ENTER);
        lei.await(() -> shop.row(order.id()).holds().isEmpty() && !lei.shows("review-give"));
    }

    private void seeWhereItGoes() {
        var reveal = lei.window().models().reveal();
        lei.await(() -> reveal.possible().get());
        lei.press(KeyCode.V);
        lei.await(() -> lei.shows("reveal-sheet"));
        lei.press(KeyCode.ENTER);
        lei.await(() -> !(reveal.stateProperty().get() instanceof RevealModel.State.Masked));
    }

    private void narrowTheList() {
        lei.press(KeyCode.CONTROL, KeyCode.F);
        lei.press(KeyCode.ESCAPE);
        lei.await(() -> queue.filterProperty().get().search().isEmpty());
        lei.press(KeyCode.F);
        lei.press(KeyCode.DOWN);
        lei.press(KeyCode.ENTER);
        lei.tabTo("filter-choice-review");
        lei.press(KeyCode.SPACE);
        lei.press(KeyCode.ENTER);
        lei.await(() -> lei.shows("filter-phase"));
        assertThat(queue.narrowed()).containsExactly(new Criterion.InPhase(Set.of(REVIEW)));
    }

    private void keepTheList() {
        lei.press(KeyCode.W);
        lei.press(KeyCode.DOWN);
        lei.press(KeyCode.ENTER);
        lei.await(() -> lei.shows("view-name"));
        lei.type("mine");
        lei.press(KeyCode.ENTER);
        var views = lei.window().models().views();
        lei.await(() -> views.shown().map(SavedView::name).filter("mine"::equals).isPresent());
        lei.tabTo("filter-phase");
        lei.press(KeyCode.DELETE);
        lei.await(() -> queue.narrowed().isEmpty());
    }

    private void stopEverythingAndGoOn() {
        var on = lei.window().models().redSwitch().onProperty();
        for (boolean wanted : new boolean[] {true, false}) {
            lei.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.S);
            lei.tabTo("red-switch-yes");
            lei.press(KeyCode.SPACE);
            lei.await(() -> on.get() == wanted);
        }
    }

    private void coverTheDesk() {
        lei.press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        lei.tabTo("lock-open");
        lei.press(KeyCode.SPACE);
        lei.await(() -> lei.shows("order-table"));
    }

    private List<?> selected() {
        return queue.selectedProperty().get().stream().map(OrderRow::id).toList();
    }

    private Set<HoldReason> holds() {
        return queue.selectedProperty().get().getFirst().holds();
    }

    private Phase phase(OrderRow order) {
        return shop.row(order.id()).phase();
    }

    private List<OrderRow> inPhase(Phase phase) {
        return shop.rows(OrderFilter.ALL.inPhase(phase));
    }
}
