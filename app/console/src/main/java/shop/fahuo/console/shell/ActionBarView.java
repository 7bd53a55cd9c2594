package shop.fahuo.console.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.QueueModel;
import shop.fahuo.console.order.Selection;
import shop.fahuo.console.review.ReviewView;

/// What is selected, and what can be done with it.
public final class ActionBarView extends HBox {

    /// Too narrow for pictures beside the words of its buttons, in pixels.
    private static final double NARROW = 900;

    private final QueueModel model;
    private final Ui ui;
    private final Label what = Nodes.named("selection", Nodes.label("", "muted"));

    /// @param stack answers the list's orders one by one
    public ActionBarView(
            QueueModel model,
            Ui ui,
            ReviewView review,
            Command stack,
            Subscriptions subscriptions) {
        super(8);
        this.model = model;
        this.ui = ui;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("action-bar");
        what.setMinWidth(0);
        getChildren().addAll(what, Nodes.spacer(), Buttons.withKey(stack, ui.texts()));
        review.occasional().forEach(command -> getChildren().add(whenPossible(command)));
        review.commands()
                .forEach(command -> getChildren().add(Buttons.withKey(command, ui.texts())));
        subscriptions.follow(model.selectedProperty(), this::show);
        subscriptions.add(widthProperty().subscribe(width -> fit(width.doubleValue())));
    }

    private void fit(double width) {
        var display = width < NARROW ? ContentDisplay.TEXT_ONLY : ContentDisplay.LEFT;
        for (var child : getChildren()) {
            if (child instanceof Button button) {
                button.setContentDisplay(display);
            }
        }
    }

    private Node whenPossible(Command command) {
        var button = Buttons.withKey(command, ui.texts());
        button.visibleProperty().bind(command.enabled());
        button.managedProperty().bind(command.enabled());
        return button;
    }

    private void show() {
        var selection = Selection.of(model.selectedProperty().get());
        what.setText(
                selection.orders() == 0
                        ? ui.get("shell.selected.none")
                        : ui.get(
                                "shell.selected",
                                selection.orders(),
                                selection.units(),
                                Shown.yuan(selection.total())));
    }
}
