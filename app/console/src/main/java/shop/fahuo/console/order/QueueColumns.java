package shop.fahuo.console.order;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The columns of the queue, and which of them there is room for.
final class QueueColumns {

    /// @param from the table must be this wide to show it, in pixels
    private record Column(
            TableColumn<Optional<OrderRow>, Optional<OrderRow>> column, double from) {}

    private final Ui ui;
    private final Seconds seconds;
    private final TableColumn<Optional<OrderRow>, Optional<OrderRow>> phase;
    private final TableColumn<Optional<OrderRow>, Optional<OrderRow>> goods;
    private final List<Column> columns;

    QueueColumns(Seconds seconds, Ui ui) {
        this.seconds = seconds;
        this.ui = ui;
        phase = phase();
        goods = text("order.table.goods", 150, OrderRow::goods);
        columns =
                List.of(
                        new Column(number(), 0),
                        new Column(phase, 0),
                        new Column(badges(), 0),
                        new Column(goods, 0),
                        new Column(
                                figures("order.table.units", 52, row -> Shown.count(row.units())),
                                0),
                        new Column(
                                figures("order.table.total", 92, row -> Shown.money(row.total())),
                                0),
                        new Column(text("order.table.buyer", 96, row -> row.buyer().nick()), 1010),
                        new Column(
                                text("order.table.recipient", 150, OrderRow::maskedRecipient),
                                1180),
                        new Column(
                                text(
                                        "order.table.channel",
                                        76,
                                        row -> ui.channel(row.key().channel())),
                                900),
                        new Column(
                                text(
                                        "order.table.placed",
                                        100,
                                        row -> ui.shown().time(row.placed())),
                                0),
                        new Column(
                                text(
                                        "order.table.paid",
                                        100,
                                        row -> row.paid().map(ui.shown()::time).orElse("")),
                                1100));
    }

    List<TableColumn<Optional<OrderRow>, Optional<OrderRow>>> all() {
        return columns.stream().map(Column::column).toList();
    }

    /// Shows what there is room for; the goods take what is left. In the queue of one phase its
    /// column says nothing.
    void fit(double width, OrderFilter filter) {
        columns.forEach(one -> one.column.setVisible(width >= one.from));
        phase.setVisible(!isOfOnePhase(filter));
        double taken =
                columns.stream()
                        .map(Column::column)
                        .filter(column -> column.isVisible() && !column.equals(goods))
                        .mapToDouble(TableColumn::getPrefWidth)
                        .sum();
        goods.setPrefWidth(Math.max(goods.getMinWidth(), width - taken));
    }

    private static boolean isOfOnePhase(OrderFilter filter) {
        return filter.about(About.PHASE)
                .filter(asks -> ((Criterion.InPhase) asks).phases().size() == 1)
                .isPresent();
    }

    private TableColumn<Optional<OrderRow>, Optional<OrderRow>> number() {
        return text("order.table.number", 198, row -> row.key().number().value());
    }

    private TableColumn<Optional<OrderRow>, Optional<OrderRow>> phase() {
        return column(
                "order.table.phase",
                94,
                () -> new NodeCell<>(OrderRow::phase, phase -> List.of(PhaseTone.word(phase, ui))));
    }

    private TableColumn<Optional<OrderRow>, Optional<OrderRow>> badges() {
        return column(
                "order.table.badges",
                118,
                () ->
                        new NodeCell<>(
                                row -> Badges.of(row, seconds.now()),
                                badges -> badges.nodes(seconds, ui)));
    }

    private TableColumn<Optional<OrderRow>, Optional<OrderRow>> text(
            String key, double width, Function<OrderRow, String> words) {
        return column(key, width, () -> new TextCell(words));
    }

    private TableColumn<Optional<OrderRow>, Optional<OrderRow>> figures(
            String key, double width, Function<OrderRow, String> words) {
        var column = column(key, width, () -> Nodes.styled(new TextCell(words), "figures"));
        column.getStyleClass().add("figures");
        return column;
    }

    private TableColumn<Optional<OrderRow>, Optional<OrderRow>> column(
            String key,
            double width,
            java.util.function.Supplier<TableCell<Optional<OrderRow>, Optional<OrderRow>>> cell) {
        var column = new TableColumn<Optional<OrderRow>, Optional<OrderRow>>(ui.get(key));
        column.setId(key.replace('.', '-'));
        column.setPrefWidth(width);
        column.setMinWidth(Math.min(width, 100));
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(table -> cell.get());
        return column;
    }

    private static final class TextCell extends TableCell<Optional<OrderRow>, Optional<OrderRow>> {

        private final Function<OrderRow, String> words;

        TextCell(Function<OrderRow, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(Optional<OrderRow> item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : item.map(words).orElse(""));
        }
    }

    /// Keeps its nodes while what they show is the same, because a new node costs more than all the
    /// words of a row.
    ///
    /// @param <L> what the nodes show
    private static final class NodeCell<L>
            extends TableCell<Optional<OrderRow>, Optional<OrderRow>> {

        private final Function<OrderRow, L> look;
        private final Function<L, List<? extends Node>> nodes;
        private final HBox box = Nodes.row(4);
        private Optional<L> shown = Optional.empty();

        NodeCell(Function<OrderRow, L> look, Function<L, List<? extends Node>> nodes) {
            this.look = look;
            this.nodes = nodes;
            setGraphic(box);
        }

        @Override
        protected void updateItem(Optional<OrderRow> item, boolean empty) {
            super.updateItem(item, empty);
            Optional<L> wanted = empty ? Optional.empty() : item.map(look);
            if (!wanted.equals(shown)) {
                shown = wanted;
                box.getChildren().setAll(wanted.<List<? extends Node>>map(nodes).orElse(List.of()));
            }
        }
    }
}
