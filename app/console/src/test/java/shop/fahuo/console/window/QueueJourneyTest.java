package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.event.Event;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.order.QueueModel;
import shop.fahuo.console.order.view.SavedView;
import shop.fahuo.console.shell.Place;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.GroupBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/// A list is narrowed, kept and widened with the keyboard alone.
class QueueJourneyTest {

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private Journey journey;
    private QueueModel queue;

    @BeforeEach
    void open() throws TimeoutException {
        shop.takeKeys(3);
        shop.takeLarge(3);
        shop.decide();
        var importer = new SheetImporter(shop.store(), folder, () -> Texts.in(Language.CHINESE));
        journey = new Journey(shop, TestShop.LEI, importer);
        queue = journey.window().models().queue();
        journey.await(() -> queue.readProperty().get());
    }

    @AfterEach
    void close() {
        journey.close();
        shop.close();
    }

    @Test
    void narrowsKeepsAndWidensAList() {
        journey.press(KeyCode.F);
        journey.press(KeyCode.DOWN);
        journey.press(KeyCode.ENTER);
        journey.await(() -> journey.shows("filter-choice-review"));
        journey.run(() -> journey.find("filter-choice-review").requestFocus());
        journey.press(KeyCode.SPACE);
        journey.press(KeyCode.ENTER);
        journey.await(() -> journey.shows("filter-phase"));
        assertThat(queue.narrowed()).containsExactly(new Criterion.InPhase(Set.of(Phase.REVIEW)));
        journey.await(() -> journey.text("order-count").equals("3"));

        journey.press(KeyCode.W);
        journey.press(KeyCode.DOWN);
        journey.press(KeyCode.ENTER);
        journey.await(() -> journey.shows("view-name"));
        journey.run(() -> journey.find("view-name", TextField.class).setText("要看的"));
        journey.press(KeyCode.ENTER);
        var views = journey.window().models().views();
        journey.await(() -> views.shown().map(SavedView::name).filter("要看的"::equals).isPresent());

        journey.run(() -> journey.find("filter-phase").requestFocus());
        journey.press(KeyCode.DELETE);
        assertThat(queue.narrowed()).isEmpty();
        assertThat(journey.shows("filter-phase")).isFalse();
        assertThat(views.isChanged()).isTrue();
        var table = journey.find("order-table", TableView.class);
        journey.await(() -> table.getItems().size() == 6);
    }

    @Test
    void goesOnInTheListFromWhereverTheKeyboardWas() {
        journey.run(() -> journey.find("nav-all").requestFocus());
        journey.press(KeyCode.J);
        assertThat(journey.hasKeyboard("order-table")).isTrue();
        journey.press(KeyCode.CONTROL, KeyCode.A);
        journey.await(() -> queue.selectedProperty().get().size() == 6);
    }

    @Test
    void choosesWhichColumnsShowAndWhere() {
        var table = journey.find("order-table", TableView.class);
        journey.press(KeyCode.L);
        journey.await(() -> journey.shows("column-sheet"));
        journey.run(() -> journey.find("column-tags").requestFocus());
        journey.press(KeyCode.SPACE);
        journey.press(KeyCode.ALT, KeyCode.UP);
        journey.press(KeyCode.ALT, KeyCode.UP);
        journey.press(KeyCode.ALT, KeyCode.UP);
        assertThat(journey.find("column-tags").isFocused()).isTrue();
        journey.press(KeyCode.UP);
        assertThat(journey.find("column-channel").isFocused()).isTrue();
        journey.press(KeyCode.SPACE);
        journey.press(KeyCode.ESCAPE);
        assertThat(shown(table))
                .endsWith("order-table-channel", "order-table-tags", "order-table-placed");

        journey.press(KeyCode.L);
        journey.await(() -> journey.shows("column-sheet"));
        journey.click("column-reset");
        journey.click("column-close");
        assertThat(shown(table)).endsWith("order-table-total", "order-table-placed");
    }

    /// The headless screen lets go of what is dragged: what dragging does to the table is done to
    /// it here.
    @Test
    void keepsColumnsAsTheyAreDragged() {
        var desk = journey.window().models().desk();
        TableView<?> table = journey.find("order-table", TableView.class);
        journey.run(() -> widen(table, "order-table-phase", 40));
        assertThat(desk.columns().text()).startsWith("number phase:134 badges goods -lines");
        journey.run(() -> moveFirst(table, "order-table-badges"));
        assertThat(desk.columns().text()).startsWith("badges number phase:134 goods -lines");
        assertThat(shown(table)).startsWith("order-table-badges", "order-table-number");
    }

    private static <R> void widen(TableView<R> table, String id, double by) {
        table.resizeColumn(column(table, id), by);
        Event.fireEvent(table, released());
    }

    private static MouseEvent released() {
        return new MouseEvent(
                MouseEvent.MOUSE_RELEASED,
                0,
                0,
                0,
                0,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    private static <R> void moveFirst(TableView<R> table, String id) {
        var columns = new ArrayList<>(table.getColumns());
        columns.remove(column(table, id));
        columns.addFirst(column(table, id));
        table.getColumns().setAll(columns);
    }

    private static <R> TableColumn<R, ?> column(TableView<R> table, String id) {
        return table.getColumns().stream()
                .filter(one -> id.equals(one.getId()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void groupsOrdersAndSelectsAllOfOneGroup() {
        journey.press(KeyCode.B);
        journey.press(KeyCode.DOWN);
        journey.press(KeyCode.DOWN);
        journey.press(KeyCode.DOWN);
        journey.press(KeyCode.ENTER);
        var groups = queue.groups();
        journey.await(() -> groups.groupingProperty().get().isPresent());
        assertThat(groups.byProperty().get()).contains(GroupBy.SKU);
        assertThat(journey.text("group-counted")).isEqualTo("共 6 单，2 组");
        var table = journey.find("group-table", TableView.class);
        assertThat(table.isFocused()).isTrue();

        journey.press(KeyCode.J);
        journey.press(KeyCode.SPACE);
        journey.await(() -> queue.selectedProperty().get().size() == 3);
        journey.await(() -> journey.shows("filter-sku"));
        var list = journey.find("order-table", TableView.class);
        journey.await(() -> list.getSelectionModel().getSelectedIndices().size() == 3);
        assertThat(list.isFocused()).isTrue();

        journey.run(() -> queue.group(Optional.of(GroupBy.BUYER)));
        journey.run(table::requestFocus);
        journey.press(KeyCode.ESCAPE);
        assertThat(groups.isOn()).isFalse();
        assertThat(queue.narrowed()).hasSize(1);
    }

    private static List<String> shown(TableView<?> table) {
        return table.getVisibleLeafColumns().stream().map(TableColumn::getId).toList();
    }

    @Test
    void answersOneOrderAfterTheOther() {
        shop.takeLarge(1);
        shop.decide();
        journey.press(KeyCode.G);
        var stack = journey.window().models().stack();
        journey.await(() -> journey.text("stack-place").equals("1 / 4"));
        journey.await(() -> stack.review().possible(Answer.APPROVE).get());
        var first = stack.chosenProperty().get().orElseThrow();
        journey.press(KeyCode.A);
        journey.await(() -> journey.shows("review-reason"));
        journey.press(KeyCode.DIGIT5);
        journey.press(KeyCode.CONTROL, KeyCode.ENTER);
        journey.await(() -> journey.text("stack-place").equals("2 / 4"));
        assertThat(reason(first)).contains(AnswerReason.FALSE_ALARM);

        journey.press(KeyCode.J);
        journey.await(() -> journey.text("stack-place").equals("3 / 4"));
        journey.press(KeyCode.K);
        journey.await(() -> journey.text("stack-place").equals("2 / 4"));
        journey.press(KeyCode.J);
        journey.press(KeyCode.J);
        journey.press(KeyCode.J);
        journey.await(() -> journey.shows("review-stack-again-here"));
        journey.press(KeyCode.N);
        journey.await(() -> journey.text("stack-place").equals("1 / 3"));
        journey.press(KeyCode.G);
        assertThat(journey.window().models().places().get()).isEqualTo(Place.ORDERS);
        journey.await(() -> journey.find("order-table").isVisible());
    }

    private Optional<AnswerReason> reason(OrderId id) {
        var detail = shop.store().orders().find(id).orElseThrow();
        return detail.reviews().getLast().code();
    }
}
