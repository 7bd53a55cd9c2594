package shop.fahuo.console.settlement;

import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.GiveBar;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

import java.nio.file.Path;
import java.util.Optional;

/// Says what will happen, to how many, for how much, and asks for what has to be known.
final class AskSheet extends VBox {

    /// What a sheet wants to know beside yes.
    enum Wants {
        NOTHING,
        /// Words that may be left out.
        NOTE,
        /// Words without which it is not done.
        REASON,
        /// The file that shows it, and words that may be left out.
        PROOF
    }

    /// What happens with the answer.
    @FunctionalInterface
    interface Give {
        void give(String note, Optional<Path> proof);
    }

    /// @param title what is asked
    /// @param effect what follows
    /// @param button its words
    /// @param style of the button: `accent`, or `danger` where nothing brings it back
    record Question(
            String title, String effect, Tone tone, String button, String style, Wants wants) {}

    private final Ui ui;
    private final TextArea note;
    private final SimpleObjectProperty<Optional<Path>> proof =
            new SimpleObjectProperty<>(Optional.empty());

    AskSheet(Question question, Ui ui, FilePicker files, Runnable close, Give give) {
        super(14);
        this.ui = ui;
        setId("settlement-ask");
        setPrefWidth(500);
        var wants = question.wants();
        var prompt = wants == Wants.REASON ? "settlement.ask.reason" : "settlement.ask.note";
        note = Inputs.note("settlement-note", ui.get(prompt), 3, Inputs.NOTE_LENGTH);
        var bar =
                new GiveBar(
                        "settlement",
                        () -> {
                            close.run();
                            give.give(note.getText().strip(), proof.get());
                        },
                        close,
                        ui);
        bar.button().setText(question.button());
        bar.button().getStyleClass().add(question.style());
        bar.button()
                .disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> isMissing(wants), note.textProperty(), proof));
        bar.listenIn(this);
        getChildren()
                .setAll(
                        Nodes.label(question.title(), "headline"),
                        Nodes.styled(
                                Nodes.column(0, Nodes.paragraph(question.effect())),
                                "notice",
                                question.tone().style()));
        if (wants == Wants.PROOF) {
            getChildren().add(file(files));
        }
        if (wants != Wants.NOTHING) {
            getChildren().add(note);
        }
        getChildren().add(bar);
    }

    private boolean isMissing(Wants wants) {
        return switch (wants) {
            case NOTHING, NOTE -> false;
            case REASON -> note.getText().isBlank();
            case PROOF -> proof.get().isEmpty();
        };
    }

    private Node file(FilePicker files) {
        var name = Nodes.label(ui.get("settlement.ask.proof.none"), "muted");
        var choose = Nodes.named("settlement-proof", new Button(ui.get("settlement.ask.proof")));
        choose.setOnAction(
                _ ->
                        files.open(FilePicker.Sort.PROOF, ui.get("settlement.ask.proof"))
                                .ifPresent(
                                        chosen -> {
                                            proof.set(Optional.of(chosen));
                                            name.setText(String.valueOf(chosen.getFileName()));
                                        }));
        return Nodes.column(
                4,
                Nodes.row(10, choose, name),
                Nodes.paragraph(ui.get("settlement.ask.proof.hint"), "small", "subtle"));
    }
}
