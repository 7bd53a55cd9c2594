package shop.fahuo.console.order;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.HoldReason;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/// Says which list this is and how long, and narrows it.
final class QueueHead extends HBox {

    private final QueueModel model;
    private final Ui ui;
    private final Label name = Nodes.label("", "title");
    private final Label count = Nodes.label("", "muted");
    private final ComboBox<Optional<HoldReason>> hold = new ComboBox<>();
    private final Button order = new Button();
    private boolean showing;

    QueueHead(QueueModel model, Ui ui, Subscriptions subscriptions) {
        super(8);
        this.model = model;
        this.ui = ui;
        getStyleClass().add("queue-head");
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        prepareHold();
        order.setId("order-sort");
        order.getStyleClass().add("flat");
        order.setOnAction(event -> model.oldestFirst(!model.filterProperty().get().oldestFirst()));
        getChildren().setAll(name, count, Nodes.spacer(), hold, order);
        subscriptions.follow(model.filterProperty(), this::show);
        subscriptions.follow(model.counts().valueProperty(), this::show);
    }

    private void prepareHold() {
        hold.setId("order-filter-hold");
        hold.setAccessibleText(ui.get("order.filter.hold"));
        var choices = new ArrayList<Optional<HoldReason>>();
        choices.add(Optional.empty());
        Arrays.stream(HoldReason.values()).map(Optional::of).forEach(choices::add);
        hold.getItems().setAll(choices);
        hold.setConverter(
                Inputs.shownAs(
                        reason ->
                                reason.map(one -> ui.get("order.filter.hold.one", ui.word(one)))
                                        .orElse(ui.get("order.filter.hold.any"))));
        hold.setOnAction(event -> chosen());
    }

    private void chosen() {
        if (!showing) {
            model.onlyHeldFor(hold.getValue());
        }
    }

    private void show() {
        var filter = model.filterProperty().get();
        var queue = model.queueProperty().get();
        name.setText(
                filter.search().map(text -> ui.get("order.found", text)).orElse(ui.word(queue)));
        boolean counted = filter.search().isEmpty() && filter.hold().isEmpty();
        count.setText(counted ? shownCount(queue) : "");
        showing = true;
        hold.setValue(filter.hold());
        showing = false;
        Nodes.show(hold, filter.search().isEmpty());
        Nodes.show(order, filter.search().isEmpty());
        order.setText(ui.get(filter.oldestFirst() ? "order.sort.oldest" : "order.sort.newest"));
        order.setGraphic(Nodes.icon(filter.oldestFirst() ? Feather.ARROW_UP : Feather.ARROW_DOWN));
    }

    private String shownCount(Queue queue) {
        var number = model.counts().valueProperty().get().get(queue);
        return number == null ? "" : Shown.count(number);
    }
}
