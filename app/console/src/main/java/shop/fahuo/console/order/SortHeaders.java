package shop.fahuo.console.order;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.OrderSort;

import java.util.List;
import java.util.Optional;

/// Lets the heads of columns sort the list: a click sorts by one, another turns it round, and an
/// arrow shows which way it is.
final class SortHeaders {

    private final QueueModel model;
    private final TableView<Optional<OrderRow>> table;
    private boolean isShowing;

    SortHeaders(QueueModel model, TableView<Optional<OrderRow>> table) {
        this.model = model;
        this.table = table;
        // The rows come sorted from the store: the table only says what was asked for, and touches
        // neither them nor what is selected.
        table.setOnSort(
                event -> {
                    event.consume();
                    clicked();
                });
    }

    /// Draws the arrow.
    void show() {
        var sort = model.filterProperty().get().sort();
        isShowing = true;
        var column =
                table.getColumns().stream()
                        .filter(one -> by(one).equals(Optional.of(sort.by())))
                        .findFirst();
        column.ifPresent(
                one ->
                        one.setSortType(
                                sort.rising()
                                        ? TableColumn.SortType.ASCENDING
                                        : TableColumn.SortType.DESCENDING));
        if (!table.getSortOrder().equals(column.map(List::of).orElse(List.of()))) {
            table.getSortOrder().setAll(column.map(List::of).orElse(List.of()));
        }
        isShowing = false;
    }

    private void clicked() {
        if (isShowing) {
            return;
        }
        var before = model.filterProperty().get().sort();
        var order = table.getSortOrder();
        // A third click would sort by nothing, which no list does.
        var wanted =
                order.isEmpty()
                        ? before.turned()
                        : by(order.getLast())
                                .map(
                                        by ->
                                                new OrderSort(
                                                        by,
                                                        order.getLast().getSortType()
                                                                == TableColumn.SortType.ASCENDING))
                                .orElse(before);
        if (wanted.equals(before)) {
            show();
        } else {
            model.sort(wanted);
        }
    }

    private static Optional<OrderSort.By> by(TableColumn<?, ?> column) {
        return column instanceof OrderColumn one ? one.shows().sortsBy() : Optional.empty();
    }
}
