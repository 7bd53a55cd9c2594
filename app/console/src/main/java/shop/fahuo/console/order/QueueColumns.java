package shop.fahuo.console.order;

import static shop.fahuo.console.order.column.QueueColumn.GOODS;
import static shop.fahuo.console.order.column.QueueColumn.PHASE;

import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;

import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.column.ColumnChoice.Chosen;
import shop.fahuo.console.order.column.ColumnsModel;
import shop.fahuo.console.order.column.QueueColumn;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The columns of the queue as its table has them: those the model says, and what a person does to
/// them there with the mouse.
final class QueueColumns {

    private final ColumnsModel model;
    private final List<OrderColumn> columns;

    QueueColumns(ColumnsModel model, Seconds seconds, Ui ui) {
        this.model = model;
        columns =
                Arrays.stream(QueueColumn.values())
                        .map(shows -> new OrderColumn(shows, seconds, ui))
                        .toList();
    }

    List<TableColumn<Optional<OrderRow>, Optional<OrderRow>>> all() {
        return List.copyOf(columns);
    }

    /// Shows what is chosen, or else what there is room for. The goods take what is left, unless
    /// somebody gave them a width; in the queue of one phase its column says nothing.
    ///
    /// @param width that the table has for them
    void fit(TableView<Optional<OrderRow>> table, double width, OrderFilter filter) {
        model.room(width);
        boolean ofOnePhase = isOfOnePhase(filter);
        double taken = 0;
        for (var chosen : model.now()) {
            var column = of(chosen.column());
            column.setVisible(chosen.shown() && !(ofOnePhase && chosen.column() == PHASE));
            if (!takesWhatIsLeft(chosen)) {
                column.setPrefWidth(chosen.width().orElse(chosen.column().usualWidth()));
                taken += column.isVisible() ? column.getPrefWidth() : 0;
            }
        }
        if (model.now().stream().anyMatch(QueueColumns::takesWhatIsLeft)) {
            of(GOODS).setPrefWidth(Math.max(leastOfGoods(), width - taken));
        }
        arrange(table);
    }

    private static boolean takesWhatIsLeft(Chosen one) {
        return one.column() == GOODS && one.width().isEmpty();
    }

    /// Among columns that were chosen they need not squeeze in: what does not fit is scrolled to.
    private double leastOfGoods() {
        return model.choiceProperty().get().isNone() ? GOODS.leastWidth() : GOODS.usualWidth();
    }

    private void arrange(TableView<Optional<OrderRow>> table) {
        var order = model.now().stream().map(chosen -> of(chosen.column())).toList();
        if (!table.getColumns().equals(order)) {
            table.getColumns().setAll(order);
        }
    }

    /// Hears what a person does to the heads of the columns.
    void follow(TableView<Optional<OrderRow>> table) {
        table.getColumns().subscribe(() -> model.arrange(orderIn(table)));
        table.addEventFilter(MouseEvent.MOUSE_RELEASED, event -> widened());
    }

    private List<QueueColumn> orderIn(TableView<Optional<OrderRow>> table) {
        return columns.stream()
                .sorted(Comparator.comparingInt(table.getColumns()::indexOf))
                .map(OrderColumn::shows)
                .toList();
    }

    /// The border of a column that is not as wide as it should be was dragged.
    private void widened() {
        columns.stream()
                .filter(one -> one.isVisible() && one.getWidth() != one.getPrefWidth())
                .toList()
                .forEach(one -> model.widen(one.shows(), (int) Math.round(one.getWidth())));
    }

    private OrderColumn of(QueueColumn shows) {
        return columns.stream().filter(one -> one.shows() == shows).findFirst().orElseThrow();
    }

    private static boolean isOfOnePhase(OrderFilter filter) {
        return filter.about(About.PHASE)
                .filter(asks -> ((Criterion.InPhase) asks).phases().size() == 1)
                .isPresent();
    }
}
