package shop.fahuo.console.order;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.kit.paged.PagedTable;
import shop.fahuo.store.order.OrderRow;

import java.util.List;
import java.util.function.Supplier;

/// The table of orders.
public final class QueueView extends VBox {

    /// Room for the scroll bar and the table's border.
    private static final double SCROLL_BAR = 16;

    private final QueueModel model;
    private final QueueColumns columns;
    private final PagedTable<OrderRow> table;

    /// @param seconds counts undo windows down
    /// @param emptyHelp what an empty list says to do next
    public QueueView(
            QueueModel model,
            Seconds seconds,
            Ui ui,
            Supplier<Node> emptyHelp,
            Subscriptions subscriptions) {
        this.model = model;
        columns = new QueueColumns(seconds, ui);
        table = new PagedTable<>(model.rows(), model.picked(), columns.all(), subscriptions);
        var control = table.table();
        control.setId("order-table");
        control.setAccessibleText(ui.get("order.table"));
        getChildren().setAll(new QueueHead(model, ui, subscriptions), control);
        subscriptions.follow(model.filterProperty(), this::fit);
        subscriptions.add(control.widthProperty().subscribe(this::fit));
        for (var why : List.of(model.filterProperty(), model.readProperty(), model.bugProperty())) {
            subscriptions.follow(
                    why, () -> control.setPlaceholder(QueueEmpty.of(model, ui, emptyHelp)));
        }
    }

    private void fit() {
        columns.fit(table.table().getWidth() - SCROLL_BAR, model.filterProperty().get());
    }

    public void focusTable() {
        table.focus();
    }

    /// Selects the order below (or above) the one selected last.
    public void step(int by) {
        table.step(by);
    }
}
