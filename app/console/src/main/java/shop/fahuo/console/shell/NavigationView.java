package shop.fahuo.console.shell;

import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.order.QueueModel;

import java.util.Arrays;
import java.util.Locale;

/// The lists of orders down the left, each with its count; the ones that wait for a person stand
/// out when they do.
public final class NavigationView extends VBox {

    private final QueueModel model;
    private final Ui ui;
    private final Subscriptions subscriptions;

    /// @param foot stands at the bottom
    public NavigationView(QueueModel model, Ui ui, Node foot, Subscriptions subscriptions) {
        super(1);
        this.model = model;
        this.ui = ui;
        this.subscriptions = subscriptions;
        setPrefWidth(188);
        setMinWidth(188);
        getStyleClass().add("navigation");
        getChildren()
                .add(
                        Nodes.styled(
                                Nodes.row(
                                        8,
                                        Nodes.icon(Feather.SEND),
                                        Nodes.label(ui.get("shell.brand"), "title")),
                                "brand"));
        for (var group : Queue.Group.values()) {
            if (group != Queue.Group.ORDERS) {
                getChildren().add(Nodes.label(ui.word(group), "section-title"));
            }
            Arrays.stream(Queue.values())
                    .filter(queue -> queue.group() == group)
                    .forEach(this::add);
        }
        getChildren().addAll(Nodes.spacer(), foot);
    }

    private void add(Queue queue) {
        var count = Nodes.label("", "nav-count");
        var item = Nodes.styled(new ToggleButton(), "nav-item");
        item.setId("nav-" + queue.name().toLowerCase(Locale.ROOT));
        var row = Nodes.row(8, Nodes.label(ui.word(queue), "nav-name"), Nodes.spacer(), count);
        row.prefWidthProperty().bind(item.widthProperty().subtract(18));
        item.setGraphic(row);
        item.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        item.setMaxWidth(Double.MAX_VALUE);
        item.setOnAction(
                event -> {
                    model.show(queue);
                    item.setSelected(true);
                });
        getChildren().add(item);
        subscriptions.follow(model.counts().valueProperty(), () -> show(queue, item, count));
        subscriptions.follow(model.filterProperty(), () -> item.setSelected(isShown(queue)));
    }

    private boolean isShown(Queue queue) {
        boolean searching = model.filterProperty().get().search().isPresent();
        return searching ? queue == Queue.ALL : queue == model.queueProperty().get();
    }

    private void show(Queue queue, ToggleButton item, Label count) {
        var number = model.counts().valueProperty().get().get(queue);
        count.setText(number == null ? "" : Shown.count(number));
        boolean none = number == null || number == 0;
        boolean calls = !none && (queue == Queue.REVIEW || queue == Queue.TROUBLE);
        count.getStyleClass().setAll("label", "nav-count");
        if (calls) {
            count.getStyleClass()
                    .addAll(
                            "badge",
                            queue == Queue.TROUBLE ? Tone.DANGER.style() : Tone.WARNING.style());
        } else if (none) {
            count.getStyleClass().add("zero");
        }
        item.setAccessibleText(ui.word(queue) + " " + count.getText());
    }
}
