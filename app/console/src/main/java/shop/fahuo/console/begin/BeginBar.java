package shop.fahuo.console.begin;

import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.begin.BeginStep.Ticked;
import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;

import java.util.Locale;
import java.util.function.Consumer;

/// Stands above the lists: that this is the practice shop, and how far the three steps are.
public final class BeginBar extends VBox {

    private final BeginModel model;
    private final Ui ui;
    private final Consumer<BeginStep> go;
    private final HBox steps = Nodes.row(4);

    /// @param go where a step is done
    public BeginBar(BeginModel model, Ui ui, Consumer<BeginStep> go, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.go = go;
        if (model.isPractice()) {
            var words = Nodes.label(ui.get("begin.practice"), Tone.ACCENT.style());
            var icon = Nodes.icon(Feather.COFFEE, Tone.ACCENT.style());
            var banner = Nodes.styled(Nodes.row(8, icon, words), "practice-banner");
            getChildren().add(Nodes.named("practice-banner", banner));
        }
        var put = new Button(ui.get("begin.dismiss"), Nodes.icon(Feather.X));
        Nodes.styled(Nodes.named("begin-dismiss", put), "flat", "slim");
        put.setOnAction(_ -> model.dismiss());
        put.setMinWidth(USE_PREF_SIZE);
        var bar = Nodes.styled(Nodes.row(8, steps, Nodes.spacer(), put), "begin-bar");
        getChildren().add(Nodes.named("begin-bar", bar));
        subscriptions.follow(model.stepsProperty(), this::show);
        subscriptions.follow(
                model.guidingProperty(), () -> Nodes.show(bar, model.guidingProperty().get()));
    }

    private void show() {
        var all = model.stepsProperty().get();
        boolean through = all.stream().allMatch(Ticked::done);
        var title = ui.get(through ? "begin.through" : "begin.title");
        steps.getChildren().setAll(Nodes.label(title, "strong"));
        all.forEach(one -> steps.getChildren().add(step(one)));
    }

    private Button step(Ticked one) {
        var words = ui.word(one.step());
        var button = new Button(words, StepIcon.of(one));
        button.setId("begin-" + one.step().name().toLowerCase(Locale.ROOT));
        Nodes.styled(button, "flat", "slim");
        button.setTooltip(Buttons.tooltip(new StepWords(ui).hint(one.step())));
        button.setAccessibleText(one.done() ? ui.get("begin.done", words) : words);
        button.setOnAction(_ -> go.accept(one.step()));
        return button;
    }
}
