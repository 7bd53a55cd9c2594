package shop.fahuo.console.erasure;

import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.GiveBar;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.erasure.ErasureWish;

import java.util.List;

/// Says what goes and what stays, what the law says of it, and asks why.
final class ErasureSheet extends VBox {

    /// As long as a reason may be on the command line.
    private static final int LONGEST = 500;

    ErasureSheet(ErasureModel model, ErasureModel.Step.Asking asking, Ui ui) {
        super(14);
        setId("erasure-sheet");
        setPrefWidth(460);
        getChildren()
                .setAll(
                        Nodes.label(ui.get("erasure.title", asking.number().value()), "headline"),
                        Nodes.paragraph(ui.get("erasure.effect"), "muted"));
        asking.term()
                .ifPresent(
                        term ->
                                getChildren()
                                        .add(
                                                Nodes.styled(
                                                        new VBox(
                                                                Nodes.paragraph(
                                                                        ErasureWords.of(term, ui))),
                                                        "notice",
                                                        Tone.WARNING.style())));
        boolean early = asking.term().isPresent();
        var how = how(early, ui);
        var why = Inputs.note("erasure-why", ui.get("erasure.why"), 2, LONGEST);
        getChildren().addAll(how, why, bar(model, how, why, ui));
    }

    /// @param early the law still wants it kept: then keeping it comes first
    private static ChoiceBox<ErasureWish.State> how(boolean early, Ui ui) {
        var how =
                Inputs.choice(
                        "erasure-how",
                        List.of(ErasureWish.State.RESTRICTED, ErasureWish.State.ERASED),
                        state ->
                                switch (state) {
                                    case RESTRICTED -> ui.get("erasure.restrict");
                                    case ERASED ->
                                            early
                                                    ? ui.get("erasure.early")
                                                    : ui.get("erasure.erase");
                                });
        how.setValue(early ? ErasureWish.State.RESTRICTED : ErasureWish.State.ERASED);
        how.setAccessibleText(ui.get("erasure.how"));
        how.setMaxWidth(Double.MAX_VALUE);
        return how;
    }

    private GiveBar bar(ErasureModel model, ChoiceBox<ErasureWish.State> how, TextArea why, Ui ui) {
        var bar =
                new GiveBar(
                        "erasure",
                        () -> model.give(how.getValue(), why.getText().strip()),
                        model::dismiss,
                        ui);
        bar.button().setText(ui.get("erasure.give"));
        bar.button().getStyleClass().add("danger");
        bar.button().disableProperty().bind(why.textProperty().map(String::isBlank).orElse(true));
        bar.listenIn(this);
        return bar;
    }
}
