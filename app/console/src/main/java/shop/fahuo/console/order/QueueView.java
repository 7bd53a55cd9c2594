package shop.fahuo.console.order;

import javafx.scene.Node;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.OrderRow;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The table of orders. Its selection is the model's: it outlives a refresh, and when the selected
/// order leaves the list the next one takes its place, so that a queue is worked off without
/// touching the mouse.
public final class QueueView extends VBox {

    /// Room for the scroll bar and the table's border.
    private static final double SCROLL_BAR = 16;

    private final QueueModel model;
    private final PagedRows rows;
    private final TableView<Optional<OrderRow>> table = new TableView<>();
    private final TableAnchor anchor;
    private boolean restoring;

    /// @param emptyHelp what an empty list says to do next
    public QueueView(
            QueueModel model, Ui ui, Supplier<Node> emptyHelp, Subscriptions subscriptions) {
        this.model = model;
        rows = model.rows();
        anchor = new TableAnchor(table, rows);
        var columns = new QueueColumns(ui);
        table.setId("order-table");
        table.setAccessibleText(ui.get("order.table"));
        table.getColumns().setAll(columns.all());
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.setItems(rows);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(new QueueHead(model, ui, subscriptions), table);
        subscriptions.follow(
                model.filterProperty(),
                () -> columns.fit(table.getWidth() - SCROLL_BAR, model.filterProperty().get()));
        subscriptions.add(
                table.widthProperty()
                        .subscribe(
                                width ->
                                        columns.fit(
                                                width.doubleValue() - SCROLL_BAR,
                                                model.filterProperty().get())));
        subscriptions.add(
                table.getSelectionModel().getSelectedIndices().subscribe(this::selectedByPerson));
        subscriptions.add(rows.watch(watcher()));
        for (var why : List.of(model.filterProperty(), model.readProperty(), model.bugProperty())) {
            subscriptions.follow(
                    why, () -> table.setPlaceholder(QueueEmpty.of(model, ui, emptyHelp)));
        }
        subscriptions.follow(model.selectedProperty(), this::restore);
    }

    public void focusTable() {
        table.requestFocus();
        if (table.getSelectionModel().isEmpty() && !rows.isEmpty()) {
            table.getSelectionModel().select(0);
        }
    }

    /// Selects the order below (or above) the one selected last.
    public void step(int by) {
        int from = table.getSelectionModel().getSelectedIndex();
        int to = Math.clamp((long) from + by, 0, Math.max(0, rows.size() - 1));
        if (rows.loaded(to).isPresent()) {
            table.getSelectionModel().clearAndSelect(to);
            anchor.reveal(to);
        }
    }

    private void selectedByPerson() {
        if (!restoring && !rows.isChanging()) {
            model.select(selectedRows());
        }
    }

    private List<OrderRow> selectedRows() {
        return table.getSelectionModel().getSelectedIndices().stream()
                .sorted()
                .flatMap(index -> rows.loaded(index).stream())
                .toList();
    }

    private PagedRows.Watcher watcher() {
        return new PagedRows.Watcher() {
            @Override
            public void before() {
                anchor.remember();
            }

            @Override
            public void after() {
                restore();
                anchor.restore();
            }
        };
    }

    /// The table selects by position; after a change the same orders may stand elsewhere.
    private void restore() {
        var wanted =
                model.selectedProperty().get().stream()
                        .map(rows::indexOf)
                        .filter(index -> index >= 0)
                        .sorted()
                        .toList();
        var selection = table.getSelectionModel();
        if (wanted.equals(selection.getSelectedIndices().stream().sorted().toList())) {
            return;
        }
        restoring = true;
        selection.clearSelection();
        wanted.forEach(selection::select);
        restoring = false;
    }
}
