package shop.fahuo.console.print;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.print.PrintJob;

/// The runs that are not finished, each with what holds it up and how it goes on.
final class RunsPane extends VBox {

    private final PrintModel model;
    private final Ui ui;
    private final PrintWords words;

    RunsPane(PrintModel model, Ui ui, Subscriptions subscriptions) {
        super(8);
        this.model = model;
        this.ui = ui;
        words = new PrintWords(ui);
        Nodes.styled(this, "print-runs");
        setId("print-runs");
        subscriptions.follow(model.shownProperty(), this::show);
        subscriptions.follow(model.stepProperty(), this::show);
    }

    private void show() {
        getChildren().clear();
        var runs = model.shownProperty().get().runs();
        Nodes.show(this, !runs.isEmpty() && !model.isPrinting());
        if (!runs.isEmpty()) {
            var section = Sections.of(ui.get("print.runs"));
            runs.forEach(run -> section.getChildren().add(run(run)));
            getChildren().add(section);
        }
    }

    private Node run(PrintJob run) {
        boolean unsure = run.unsure().isPresent();
        var steps = Nodes.row(8, Nodes.spacer());
        if (unsure) {
            steps.getChildren()
                    .addAll(
                            button("print.run.seen", Feather.CHECK, () -> model.looked(run, true)),
                            button("print.run.missed", Feather.X, () -> model.looked(run, false)));
        } else {
            steps.getChildren()
                    .addAll(
                            button("print.run.drop", Feather.TRASH, () -> model.drop(run)),
                            Nodes.styled(
                                    button("print.run.go", Feather.PLAY, () -> model.resume(run)),
                                    "accent"));
        }
        return Nodes.styled(
                Nodes.column(
                        6,
                        Nodes.paragraph(words.run(run), "strong"),
                        Nodes.paragraph(words.trouble(run)),
                        steps),
                "notice",
                (unsure ? Tone.DANGER : Tone.WARNING).style());
    }

    private Button button(String key, Feather icon, Runnable action) {
        var button = Nodes.named(key.replace('.', '-'), new Button(ui.get(key), Nodes.icon(icon)));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
