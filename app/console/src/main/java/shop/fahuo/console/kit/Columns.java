package shop.fahuo.console.kit;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/// Columns of tables that are small enough to be whole in memory.
public record Columns(Ui ui) {

    public <R> TableColumn<R, R> text(String key, double width, Function<R, String> words) {
        return column(key, width, () -> new TextCell<>(words));
    }

    /// Numbers, lined up on the right.
    public <R> TableColumn<R, R> figures(String key, double width, Function<R, String> words) {
        var column =
                this.<R>column(key, width, () -> Nodes.styled(new TextCell<R>(words), "figures"));
        column.getStyleClass().add("figures");
        return column;
    }

    public <R> TableColumn<R, R> nodes(
            String key, double width, Function<R, List<? extends Node>> nodes) {
        return column(key, width, () -> new NodeCell<>(nodes));
    }

    private <R> TableColumn<R, R> column(String key, double width, Supplier<TableCell<R, R>> cell) {
        var column = new TableColumn<R, R>(ui.get(key));
        column.setId(key.replace('.', '-'));
        column.setPrefWidth(width);
        column.setSortable(false);
        column.setReorderable(false);
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(_ -> cell.get());
        return column;
    }

    private static final class TextCell<R> extends TableCell<R, R> {

        private final Function<R, String> words;

        TextCell(Function<R, String> words) {
            this.words = words;
        }

        @Override
        protected void updateItem(R item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : words.apply(item));
        }
    }

    private static final class NodeCell<R> extends TableCell<R, R> {

        private final Function<R, List<? extends Node>> nodes;
        private final HBox box = Nodes.row(6);

        NodeCell(Function<R, List<? extends Node>> nodes) {
            this.nodes = nodes;
        }

        @Override
        protected void updateItem(R item, boolean empty) {
            super.updateItem(item, empty);
            if (!empty) {
                box.getChildren().setAll(nodes.apply(item));
            }
            setGraphic(empty ? null : box);
        }
    }
}
