package shop.fahuo.console.payment.refund;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.RefundRecord;

import java.util.Optional;

/// The refunds that wait for a person. The selection is the model's, as in the list of orders.
public final class RefundsView extends VBox {

    /// Room for the scroll bar and the table's border.
    private static final double SCROLL_BAR = 16;

    private final RefundsModel model;
    private final Ui ui;
    private final TableView<RefundRecord> table = new TableView<>();
    private boolean showing;

    public RefundsView(RefundsModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        setId("refunds-page");
        var columns = RefundColumns.of(ui);
        table.setId("refunds-table");
        table.setAccessibleText(ui.get("refund.list"));
        table.getColumns().setAll(columns.all());
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(head(subscriptions), table);
        subscriptions.add(
                table.widthProperty()
                        .subscribe(width -> columns.fit(width.doubleValue() - SCROLL_BAR)));
        subscriptions.follow(model.rowsProperty(), this::show);
        subscriptions.follow(model.readProperty(), this::show);
        subscriptions.follow(model.bugProperty(), this::show);
        subscriptions.follow(model.selectedProperty(), this::restore);
        subscriptions.add(
                table.getSelectionModel()
                        .selectedItemProperty()
                        .subscribe((was, now) -> selectedByPerson()));
    }

    public void focusTable() {
        table.requestFocus();
        if (model.selectedProperty().get().isEmpty()) {
            model.select(model.rowsProperty().get().stream().findFirst());
        }
    }

    /// Selects the refund below (or above) the one selected last; the keyboard comes along.
    public void step(int by) {
        table.requestFocus();
        int from = table.getSelectionModel().getSelectedIndex();
        int to = Math.clamp((long) from + by, 0, Math.max(0, table.getItems().size() - 1));
        if (to < table.getItems().size()) {
            table.getSelectionModel().clearAndSelect(to);
            table.scrollTo(to);
        }
    }

    private Node head(Subscriptions subscriptions) {
        var count = Nodes.named("refunds-count", Nodes.label("", "muted"));
        subscriptions.follow(
                model.rowsProperty(),
                () ->
                        count.setText(
                                ui.get("refund.list.count", model.waiting(), model.inTrouble())));
        return Nodes.styled(
                Nodes.row(8, Nodes.label(ui.get("refund.list"), "title"), count), "queue-head");
    }

    private void selectedByPerson() {
        if (!showing) {
            model.select(Optional.ofNullable(table.getSelectionModel().getSelectedItem()));
        }
    }

    private void show() {
        showing = true;
        table.getItems().setAll(model.rowsProperty().get());
        table.setPlaceholder(placeholder());
        showing = false;
        restore();
    }

    private void restore() {
        showing = true;
        model.selectedProperty()
                .get()
                .ifPresentOrElse(
                        refund -> table.getSelectionModel().select(refund),
                        () -> table.getSelectionModel().clearSelection());
        showing = false;
    }

    private Node placeholder() {
        return model.bugProperty()
                .get()
                .map(bug -> Empty.of(bug, ui))
                .orElseGet(
                        () ->
                                model.readProperty().get()
                                        ? new Empty(
                                                Feather.CHECK_CIRCLE,
                                                ui.get("refund.empty"),
                                                ui.get("refund.empty.hint"))
                                        : new Empty());
    }
}
