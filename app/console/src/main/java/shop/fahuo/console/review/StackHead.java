package shop.fahuo.console.review;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.review.StackModel.State;
import shop.fahuo.store.order.StackSort;

import java.util.List;

/// How far the stack is worked off, how fast, and in which order it lies.
final class StackHead extends HBox {

    private final StackModel model;
    private final Ui ui;
    private final Label place = Nodes.named("stack-place", Nodes.label("", "figure"));
    private final Label caption = Nodes.named("stack-caption", Nodes.label("", "small", "muted"));
    private final Label answered = Nodes.named("stack-answered", Nodes.label("", "headline"));
    private final Label perHour = Nodes.named("stack-hour", Nodes.label("", "headline"));
    private final Label median = Nodes.named("stack-median", Nodes.label("", "headline"));

    StackHead(StackModel model, Command close, Ui ui, Subscriptions subscriptions) {
        super(24);
        this.model = model;
        this.ui = ui;
        getStyleClass().add("stack-head");
        setAlignment(Pos.CENTER_LEFT);
        var sort = Inputs.choice("stack-sort", List.of(StackSort.values()), ui::word);
        sort.setAccessibleText(ui.get("review.stack.sort"));
        sort.setMinWidth(USE_PREF_SIZE);
        sort.setFocusTraversable(false);
        subscriptions.follow(model.sortProperty(), () -> sort.setValue(model.sortProperty().get()));
        sort.setOnAction(_ -> model.sort(sort.getValue()));
        place.setMinWidth(USE_PREF_SIZE);
        getChildren()
                .setAll(
                        new VBox(place, caption),
                        Nodes.spacer(),
                        tally(answered, "review.stack.answered"),
                        tally(perHour, "review.stack.hour"),
                        tally(median, "review.stack.median"),
                        Nodes.row(8, sort, Buttons.withKey(close, ui.texts())));
        subscriptions.follow(model.stateProperty(), this::showPlace);
        subscriptions.follow(model.paceProperty(), this::showPace);
    }

    private Node tally(Label figure, String of) {
        var name = Nodes.label(ui.get(of), "small", "muted");
        name.setMinWidth(USE_PREF_SIZE);
        return new VBox(figure, name);
    }

    private void showPlace() {
        switch (model.stateProperty().get()) {
            case State.At(var at, var of, var whole, var others) -> {
                place.setText(
                        ui.get(
                                whole ? "review.stack.place" : "review.stack.placeOfMore",
                                Shown.count(at),
                                Shown.count(of)));
                caption(others);
            }
            case State.Through(var of, _, var others) -> {
                place.setText(ui.get("review.stack.place", Shown.count(of), Shown.count(of)));
                caption(others);
            }
            case State.Blank(), State.Broken(_) -> {
                place.setText(ui.get("review.stack.unknown"));
                caption(0);
            }
        }
    }

    private void caption(int others) {
        caption.setText(
                others == 0 ? ui.get("review.stack") : ui.get("review.stack.taken", others));
    }

    private void showPace() {
        var pace = model.paceProperty().get();
        answered.setText(Shown.count(pace.answered()));
        perHour.setText(
                pace.perHour(ui.shown().now())
                        .map(Shown::count)
                        .orElse(ui.get("review.stack.unknown")));
        median.setText(
                pace.median()
                        .map(each -> ui.get("review.stack.seconds", each.toSeconds()))
                        .orElse(ui.get("review.stack.unknown")));
    }
}
