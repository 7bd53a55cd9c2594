package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.review.ReviewModel;
import shop.fahuo.console.shell.Place;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.OrderSort;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/// The ways people walk through the window, with the keyboard.
class JourneyTest {

    private final TestShop shop = new TestShop();
    private Journey lei;

    @BeforeEach
    void open() throws TimeoutException {
        shop.takeKeys(2);
        shop.takeLarge(3);
        shop.decide();
        lei = new Journey(shop, TestShop.LEI, new NoImports());
        lei.run(() -> lei.window().models().queue().show(Queue.REVIEW));
        lei.await(() -> lei.window().models().queue().readProperty().get());
    }

    @AfterEach
    void close() {
        lei.close();
        shop.close();
    }

    @Test
    void worksTheReviewQueueDownWithoutTheMouse() {
        for (int left = 3; left > 0; left--) {
            approveTheFirst();
            int rest = left - 1;
            lei.await(() -> inPhase(Phase.REVIEW).size() == rest);
        }
        lei.await(() -> lei.window().models().queue().selectedProperty().get().isEmpty());
        assertThat(inPhase(Phase.READY)).hasSize(5);
    }

    /// The inside of JavaFX's tables has the class of a sheet too.
    @Test
    void drawsNoShadowBehindTheRowsOfATable() {
        select();
        assertThat(lei.find("order-table").lookup(".sheet").getEffect()).isNull();
        lei.press(KeyCode.A);
        lei.await(() -> lei.shows("review-note"));
        assertThat(lei.find("review-note").getScene().getRoot().lookup(".scrim > .sheet"))
                .matches(sheet -> sheet.getEffect() != null);
    }

    @Test
    void sortsByTheHeadOfAColumnAndByAKey() {
        var queue = lei.window().models().queue();
        lei.run(
                () -> {
                    var table = (TableView<?>) lei.find("order-table");
                    sortBy(table, "order-table-total");
                });
        assertThat(queue.filterProperty().get().sort().word()).isEqualTo("total");
        lei.run(() -> queue.sort(OrderSort.NEWEST));
        var shown = (TableView<?>) lei.find("order-table");
        assertThat(shown.getSortOrder())
                .singleElement()
                .satisfies(
                        column -> {
                            assertThat(column.getId()).isEqualTo("order-table-placed");
                            assertThat(column.getSortType())
                                    .isEqualTo(TableColumn.SortType.DESCENDING);
                        });
        select();
        lei.press(KeyCode.Z);
        lei.await(() -> lei.find("order-sort", MenuButton.class).isShowing());
        lei.run(() -> lei.find("order-sort", MenuButton.class).hide());
    }

    /// What a click on its head does.
    private static <S> void sortBy(TableView<S> table, String id) {
        table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .forEach(
                        column -> {
                            column.setSortType(TableColumn.SortType.ASCENDING);
                            table.getSortOrder().setAll(List.of(column));
                        });
    }

    @Test
    void enterAloneShipsNothing() {
        select();
        lei.press(KeyCode.A);
        lei.await(() -> lei.shows("review-note"));
        lei.press(KeyCode.ENTER);
        lei.press(KeyCode.ESCAPE);
        lei.await(() -> !lei.shows("review-note"));
        assertThat(inPhase(Phase.REVIEW)).hasSize(3);
    }

    @Test
    void erasesWhoBoughtFromTheOrdersPage() {
        lei.run(() -> lei.window().models().queue().show(Queue.ALL));
        lei.await(() -> lei.window().models().queue().readProperty().get());
        select();
        var order = selected().getFirst().id();
        assertThat(lei.shows("erasure-ask")).isFalse();
        shop.store().desk().cancel(order, TestShop.LEI, "OTHER", "").join();
        lei.await(() -> lei.shows("erasure-ask"));
        lei.click("erasure-ask");
        lei.await(() -> lei.shows("erasure-why"));
        lei.run(() -> lei.find("erasure-how", ChoiceBox.class).getSelectionModel().selectLast());
        lei.run(() -> lei.find("erasure-why", TextArea.class).setText("本人要求"));
        lei.click("erasure-give");
        lei.await(() -> !lei.shows("erasure-why"));
        var detail = shop.store().orders().find(order).orElseThrow();
        assertThat(detail.events().getLast().what()).isEqualTo("erased");
        assertThat(detail.row().buyer().id()).isEmpty();
    }

    @Test
    void goesAnywhereFromTheOneField() {
        var order = inPhase(Phase.REVIEW).getLast();
        palette(order.key().number().value());
        lei.await(() -> selected().stream().map(OrderRow::id).toList().contains(order.id()));
        palette("包裹");
        lei.await(() -> lei.window().models().places().get() == Place.PARCELS);
        lei.press(KeyCode.CONTROL, KeyCode.K);
        lei.press(KeyCode.ESCAPE);
        lei.await(() -> !lei.shows("palette"));
    }

    private void palette(String text) {
        lei.press(KeyCode.CONTROL, KeyCode.K);
        lei.await(() -> lei.shows("palette-text"));
        lei.run(() -> lei.find("palette-text", TextField.class).setText(text));
        lei.await(() -> !lei.window().models().palette().offerProperty().get().isSearching());
        lei.press(KeyCode.ENTER);
    }

    @Test
    void holdsAnOrderAndReleasesIt() {
        select();
        var order = selected().getFirst();
        lei.press(KeyCode.H);
        lei.await(() -> lei.shows("review-reason"));
        lei.click("review-give");
        lei.await(() -> selected().getFirst().holds().contains(HoldReason.OTHER));
        lei.press(KeyCode.R);
        lei.await(() -> lei.shows("review-give"));
        lei.click("review-give");
        lei.await(() -> shop.row(order.id()).holds().isEmpty());
    }

    @Test
    void holdsAnOrderUntilADayAndTimeThatIsToCome() {
        select();
        var order = selected().getFirst();
        lei.press(KeyCode.H);
        lei.await(() -> lei.shows("review-until"));
        lei.run(() -> lei.find("review-until", ChoiceBox.class).getSelectionModel().selectLast());
        type("2026-11-20", "14:00");
        assertThat(lei.text("review-until-problem")).isEqualTo("这个时间已经过去。");
        assertThat(lei.find("review-give").isDisabled()).isTrue();
        type("2026-12-1", "18：00");
        assertThat(lei.find("review-until-problem").isVisible()).isFalse();
        lei.click("review-give");
        lei.await(() -> shop.row(order.id()).holds().contains(HoldReason.OTHER));
        assertThat(detail(order).holds().getFirst().until())
                .contains(Instant.parse("2026-12-01T10:00:00Z"));
    }

    @Test
    void showsTheRecipientForAWhileToWhoeverAsks() {
        select();
        lei.press(KeyCode.V);
        lei.await(() -> lei.shows("reveal-sheet"));
        lei.press(KeyCode.DIGIT2);
        lei.press(KeyCode.ENTER);
        lei.await(() -> lei.shows("order-recipient-copy"));
        var order = selected().getFirst().id();
        var looked = shop.store().orders().find(order).orElseThrow().events().getLast();
        assertThat(looked.reason()).contains("CONTACT");
        lei.press(KeyCode.C);
        var copied = new String[1];
        lei.run(() -> copied[0] = Clipboard.getSystemClipboard().getString());
        assertThat(copied[0]).startsWith("欧阳娜娜 138000000").contains("科技园南区");
        lei.press(KeyCode.J);
        lei.await(() -> !lei.shows("order-recipient-copy"));
    }

    @Test
    void tellsTheSecondPersonWhoWasFirst() {
        select();
        var order = selected().getFirst();
        lei.press(KeyCode.A);
        lei.await(() -> lei.shows("review-give"));
        shop.store().desk().approve(order.id(), TestShop.MEI, "").join();
        lei.click("review-give");
        lei.await(() -> step() instanceof ReviewModel.Step.Given);
        assertThat(lei.shows("review-close")).isTrue();
        assertThat(shop.store().orders().find(order.id()).orElseThrow().reviews()).hasSize(1);
    }

    @Test
    void showsWhatTheWorkerDoesByItself() {
        shop.takeLarge(1);
        shop.decide();
        lei.await(() -> counts().getOrDefault(Queue.REVIEW, 0L) == 4);
    }

    @Test
    void speaksEnglishFromOneKeyOn() {
        assertThat(lei.text("review-approve")).startsWith("通过");
        lei.press(KeyCode.CONTROL, KeyCode.L);
        lei.await(() -> lei.text("review-approve").startsWith("Approve"));
        assertThat(lei.hasKeyboard("order-table")).isTrue();
        assertThat(lei.title()).isEqualTo("Fahuo");
        select();
        lei.press(KeyCode.A);
        lei.await(() -> lei.text("review-give").equals("Approve"));
    }

    /// English is longer: what does not fit would be cut off at both sides.
    @Test
    void fitsIntoTheSmallestWindowInEnglish() {
        lei.press(KeyCode.CONTROL, KeyCode.L);
        lei.await(() -> lei.text("review-approve").startsWith("Approve"));
        var bar = lei.find("selection").getParent();
        lei.await(() -> bar.localToScene(0, 0).getX() + bar.minWidth(-1) <= 960);
    }

    private void approveTheFirst() {
        select();
        lei.press(KeyCode.A);
        lei.await(() -> lei.shows("review-note"));
        lei.press(KeyCode.CONTROL, KeyCode.ENTER);
        lei.await(() -> step() instanceof ReviewModel.Step.Idle);
    }

    /// The keyboard starts in the list.
    private void select() {
        lei.await(() -> !counts().isEmpty());
        if (selected().isEmpty()) {
            lei.press(KeyCode.J);
        }
        lei.await(() -> !selected().isEmpty());
    }

    private void type(String day, String time) {
        lei.run(
                () -> {
                    lei.find("review-until-day", DatePicker.class).getEditor().setText(day);
                    lei.find("review-until-time", TextField.class).setText(time);
                });
    }

    private OrderDetail detail(OrderRow row) {
        return shop.store().orders().find(row.id()).orElseThrow();
    }

    private Map<Queue, Long> counts() {
        return lei.window().models().queue().counts().valueProperty().get();
    }

    private List<OrderRow> selected() {
        return lei.window().models().queue().selectedProperty().get();
    }

    private ReviewModel.Step step() {
        return lei.window().models().review().stepProperty().get();
    }

    private List<OrderRow> inPhase(Phase phase) {
        return shop.rows(OrderFilter.ALL.inPhase(phase));
    }
}
