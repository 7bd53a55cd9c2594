package shop.fahuo.console.order.column;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.column.ColumnChoice.Chosen;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Says which columns show, and in which order. Every choice holds at once.
public final class ColumnSheet extends VBox {

    private static final double WIDTH = 320;

    private final ColumnsModel model;
    private final Ui ui;
    private final List<Line> lines;
    private final VBox shown = new VBox(4);
    private final Label hint = Nodes.paragraph("", "small", "subtle");
    private final Button reset;

    public ColumnSheet(ColumnsModel model, Ui ui, Runnable close, Subscriptions subscriptions) {
        super(10);
        this.model = model;
        this.ui = ui;
        setId("column-sheet");
        setPrefWidth(WIDTH);
        lines = Arrays.stream(QueueColumn.values()).map(Line::new).toList();
        var scroll = new ScrollPane(shown);
        scroll.setFitToWidth(true);
        reset = Nodes.named("column-reset", new Button(ui.get("order.columns.reset")));
        reset.setOnAction(event -> model.reset());
        var done = Nodes.named("column-close", new Button(ui.get("kit.close")));
        done.setOnAction(event -> close.run());
        getChildren()
                .setAll(
                        Nodes.label(ui.get("order.columns.title"), "strong"),
                        Nodes.paragraph(ui.get("order.columns.hint"), "small", "subtle"),
                        scroll,
                        hint,
                        Nodes.row(8, reset, Nodes.spacer(), done));
        addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        subscriptions.follow(model.choiceProperty(), this::show);
    }

    private final class Line extends HBox {

        private final QueueColumn column;
        private final CheckBox box;

        Line(QueueColumn column) {
            this.column = column;
            box = Nodes.named("column-" + column.id(), new CheckBox(ui.get(column.key())));
            box.setDisable(!column.canHide());
            box.setOnAction(event -> model.show(column, box.isSelected()));
            setAlignment(Pos.CENTER_LEFT);
            getChildren()
                    .setAll(
                            box,
                            Nodes.spacer(),
                            mover(-1, Feather.ARROW_UP, "order.columns.up"),
                            mover(1, Feather.ARROW_DOWN, "order.columns.down"));
        }

        /// For the mouse; the keyboard is with the box.
        private Button mover(int by, Ikon icon, String key) {
            var button = new Button("", Nodes.icon(icon));
            Nodes.styled(button, "flat", "slim", "button-icon");
            button.setAccessibleText(ui.get(key, ui.get(column.key())));
            button.setFocusTraversable(false);
            button.setOnAction(event -> move(by));
            return button;
        }

        private void move(int by) {
            model.move(column, by);
            box.requestFocus();
        }
    }

    private void press(KeyEvent event) {
        boolean up = event.getCode() == KeyCode.UP;
        if (event.isAltDown() && (up || event.getCode() == KeyCode.DOWN)) {
            event.consume();
            lines.stream()
                    .filter(line -> line.box.isFocused())
                    .findFirst()
                    .ifPresent(line -> line.move(up ? -1 : 1));
        }
    }

    private void show() {
        var now = model.now();
        var order = now.stream().map(Chosen::column).toList();
        lines.forEach(line -> line.box.setSelected(now.get(order.indexOf(line.column)).shown()));
        var wanted =
                lines.stream()
                        .sorted(Comparator.comparingInt(line -> order.indexOf(line.column)))
                        .toList();
        // Who is taken out loses the keyboard.
        if (!shown.getChildren().equals(wanted)) {
            shown.getChildren().setAll(wanted);
        }
        boolean chosen = !model.choiceProperty().get().isNone();
        reset.setDisable(!chosen);
        hint.setText(ui.get(chosen ? "order.columns.chosen" : "order.columns.byRoom"));
    }
}
