package shop.fahuo.console.order;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.layout.HBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.column.QueueColumn;
import shop.fahuo.store.order.OrderRow;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// One column of the queue, and what it shows of an order.
final class OrderColumn extends TableColumn<Optional<OrderRow>, Optional<OrderRow>> {

    private final QueueColumn shows;
    private final Seconds seconds;
    private final Ui ui;

    OrderColumn(QueueColumn shows, Seconds seconds, Ui ui) {
        super(ui.get(shows.key()));
        this.shows = shows;
        this.seconds = seconds;
        this.ui = ui;
        setId(shows.key().replace('.', '-'));
        setPrefWidth(shows.usualWidth());
        setMinWidth(shows.leastWidth());
        setSortable(shows.sortsBy().isPresent());
        setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        setCellFactory(_ -> cell());
        if (isOfFigures()) {
            getStyleClass().add("figures");
        }
    }

    QueueColumn shows() {
        return shows;
    }

    /// Numbers are lined up on the right.
    private boolean isOfFigures() {
        return switch (shows) {
            case LINES, UNITS, TOTAL -> true;
            case NUMBER,
                    PHASE,
                    BADGES,
                    GOODS,
                    BUYER,
                    RECIPIENT,
                    CHANNEL,
                    PLACED,
                    PAID,
                    SHIP_BY,
                    TAGS ->
                    false;
        };
    }

    private TableCell<Optional<OrderRow>, Optional<OrderRow>> cell() {
        return switch (shows) {
            case PHASE ->
                    new NodeCell<>(OrderRow::phase, phase -> List.of(PhaseTone.word(phase, ui)));
            case BADGES ->
                    new NodeCell<>(
                            row -> Badges.of(row, seconds.now()),
                            badges -> badges.nodes(seconds, ui));
            case NUMBER -> new TextCell(row -> row.key().number().value());
            case GOODS -> new TextCell(OrderRow::goods);
            case LINES -> figures(row -> Shown.count(row.lines()));
            case UNITS -> figures(row -> Shown.count(row.units()));
            case TOTAL -> figures(row -> Shown.money(row.total()));
            case BUYER -> new TextCell(row -> row.buyer().nick());
            case RECIPIENT -> new TextCell(OrderRow::maskedRecipient);
            case CHANNEL -> new TextCell(row -> ui.channel(row.key().channel()));
            case PLACED -> new TextCell(row -> ui.shown().time(row.placed()));
            case PAID -> new TextCell(row -> row.paid().map(ui.shown()::time).orElse(""));
            case SHIP_BY ->
                    new TextCell(row -> ShipByWords.open(row).map(ui.shown()::time).orElse(""));
            case TAGS ->
                    new NodeCell<>(
                            row -> row.tags().stream().sorted().toList(), OrderColumn::badges);
        };
    }

    private static List<Node> badges(List<String> tags) {
        return tags.stream().<Node>map(tag -> Nodes.badge(tag, Tone.QUIET)).toList();
    }

    private static TextCell figures(Function<OrderRow, String> words) {
        return Nodes.styled(new TextCell(words), "figures");
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
