package shop.fahuo.console.desk;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.FxThread;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

/// What shows of a desk that is covered: nothing of the shop, and how to go on.
public final class LockView extends StackPane {

    private final LockModel model;
    private final Ui ui;
    private final VBox way = new VBox(10);

    public LockView(LockModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        setId("lock");
        getStyleClass().addAll("shell", "lock");
        var card = new VBox(14);
        card.setAlignment(Pos.CENTER);
        card.setMaxWidth(380);
        way.setAlignment(Pos.CENTER);
        card.getChildren()
                .setAll(
                        Nodes.icon(Feather.LOCK, "large"),
                        Nodes.label(ui.get("desktop.locked"), "headline"),
                        Nodes.paragraph(ui.get("desktop.locked.goesOn"), "muted"),
                        way);
        getChildren().setAll(card);
        subscriptions.follow(model.stateProperty(), this::show);
    }

    private void show() {
        switch (model.stateProperty().get()) {
            case LockModel.State.Open() -> way.getChildren().clear();
            case LockModel.State.Closing() -> way.getChildren().clear();
            case LockModel.State.Covered(var guarded, var wrong) -> {
                if (guarded) {
                    ask(wrong);
                } else {
                    offer();
                }
            }
            case LockModel.State.Checking() ->
                    way.getChildren()
                            .setAll(Nodes.label(ui.get("desktop.unlock.checking"), "muted"));
            case LockModel.State.Broken(var bug) ->
                    way.getChildren()
                            .setAll(Nodes.paragraph(ui.get("kit.bug", bug.code()), "small"));
        }
    }

    /// A press of the button, not a bump of the mouse.
    private void offer() {
        var open = Nodes.named("lock-open", new Button(ui.get("desktop.unlock.open")));
        open.setOnAction(event -> model.uncover());
        show(open, open, Nodes.paragraph(ui.get("desktop.unlock.unguarded"), "small", "subtle"));
    }

    private void ask(boolean wrong) {
        var field = Nodes.named("lock-passphrase", new PasswordField());
        field.setPromptText(ui.get("desktop.unlock.passphrase"));
        field.setAccessibleText(ui.get("desktop.unlock.passphrase"));
        var open = Nodes.named("lock-open", new Button(ui.get("desktop.unlock")));
        open.getStyleClass().add("accent");
        Runnable give =
                () -> {
                    if (!field.getText().isEmpty()) {
                        model.uncover(field.getText().toCharArray());
                    }
                };
        field.setOnAction(event -> give.run());
        open.setOnAction(event -> give.run());
        var problem =
                Nodes.named(
                        "lock-problem",
                        Nodes.paragraph(ui.get("desktop.unlock.wrong"), Tone.DANGER.style()));
        Nodes.show(problem, wrong);
        show(field, Nodes.row(8, field, open), problem);
    }

    private void show(Node focus, Node... nodes) {
        way.getChildren().setAll(nodes);
        FxThread.later(focus::requestFocus);
    }
}
