package shop.fahuo.console.begin;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.begin.BeginStep.Ticked;
import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

import java.util.Locale;
import java.util.function.Consumer;

/// What a shop without orders says: the practice shop one click away, and three steps to an order
/// of its own that ships.
public final class BeginPage extends VBox {

    private static final double WIDTH = 600;

    private final BeginModel model;
    private final Ui ui;
    private final Consumer<BeginStep> go;
    private final VBox steps = new VBox(14);

    /// @param practice opens the practice shop
    /// @param go where a step is done
    public BeginPage(
            BeginModel model,
            Command practice,
            Ui ui,
            Consumer<BeginStep> go,
            Subscriptions subscriptions) {
        super(20);
        this.model = model;
        this.ui = ui;
        this.go = go;
        setId("begin");
        getStyleClass().add("begin");
        setAlignment(Pos.CENTER);
        if (model.isPractice()) {
            getChildren()
                    .setAll(
                            new Empty(
                                    Feather.INBOX,
                                    ui.get("begin.coming"),
                                    ui.get("begin.coming.hint")));
            return;
        }
        var head =
                Nodes.column(
                        4,
                        Nodes.label(ui.get("begin.welcome"), "headline"),
                        Nodes.paragraph(ui.get("begin.welcome.hint"), "muted"));
        head.setMaxWidth(WIDTH);
        getChildren().setAll(head, practice(practice, subscriptions), own());
        subscriptions.follow(model.stepsProperty(), this::show);
    }

    private Node practice(Command command, Subscriptions subscriptions) {
        var words =
                Nodes.column(
                        2,
                        Nodes.label(ui.get("begin.sample"), "strong"),
                        Nodes.paragraph(ui.get("begin.sample.hint"), "muted"));
        HBox.setHgrow(words, Priority.ALWAYS);
        var said = Nodes.named("begin-door", Nodes.paragraph("", "small"));
        subscriptions.follow(model.doorProperty(), () -> say(said));
        words.getChildren().add(said);
        var button = Nodes.styled(Buttons.withKey(command, ui.texts()), "accent");
        return card(Nodes.row(16, words, button));
    }

    private void say(Label said) {
        var door = model.doorProperty().get();
        said.getStyleClass().removeAll(Tone.GOOD.style(), Tone.DANGER.style());
        Nodes.show(said, door != BeginModel.Door.SHUT);
        switch (door) {
            case SHUT -> said.setText("");
            case OPEN -> {
                said.setText(ui.get("begin.door.open"));
                said.getStyleClass().add(Tone.GOOD.style());
            }
            case FAILED -> {
                said.setText(ui.get("begin.door.failed"));
                said.getStyleClass().add(Tone.DANGER.style());
            }
        }
    }

    private Node own() {
        return card(Nodes.column(14, Nodes.label(ui.get("begin.own"), "strong"), steps));
    }

    private static Node card(Node content) {
        var card = Nodes.styled(new VBox(content), "begin-card");
        card.setMaxWidth(WIDTH);
        return card;
    }

    private void show() {
        steps.getChildren().setAll(model.stepsProperty().get().stream().map(this::step).toList());
    }

    private Node step(Ticked one) {
        var words = new StepWords(ui);
        var text =
                Nodes.column(
                        1,
                        Nodes.label(ui.word(one.step())),
                        Nodes.paragraph(words.hint(one.step()), "small", "muted"));
        HBox.setHgrow(text, Priority.ALWAYS);
        var row = Nodes.row(12, StepIcon.of(one), text);
        // Without orders there is nothing to review, and with them the list is here.
        if (!one.done() && one.step() != BeginStep.SHIP) {
            var act = new Button(ui.get("begin.import"));
            act.setId("begin-" + one.step().name().toLowerCase(Locale.ROOT));
            act.setMinWidth(USE_PREF_SIZE);
            act.setOnAction(_ -> go.accept(one.step()));
            row.getChildren().add(act);
        }
        return row;
    }
}
