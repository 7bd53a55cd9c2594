package shop.fahuo.console.order;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.GiveBar;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.ReasonPane;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.RevealReason;

import java.util.List;
import java.util.Optional;

/// Asks why somebody wants to read a recipient in full. Reading changes nothing, so that Enter
/// alone is enough.
final class RevealSheet extends VBox {

    private final RevealModel model;
    private final ReasonPane<RevealReason> reasons;
    private final TextField note = Nodes.named("reveal-note", new TextField());
    private final GiveBar bar;

    /// @param usual picked at first
    RevealSheet(RevealModel model, RevealReason usual, Ui ui) {
        super(14);
        this.model = model;
        setId("reveal-sheet");
        setPrefWidth(400);
        reasons =
                new ReasonPane<>(
                        "reveal-reason",
                        ui.get("order.reveal.why"),
                        List.of(RevealReason.values()),
                        Optional.of(usual),
                        ui);
        reasons.listenIn(this);
        note.setTextFormatter(Inputs.atMost(Inputs.NOTE_LENGTH));
        note.setPromptText(ui.get("order.reveal.note"));
        note.setAccessibleText(ui.get("order.reveal.note"));
        bar = GiveBar.onEnter("reveal", this::give, model::dismiss, ui);
        bar.button().setText(ui.get("order.reveal.give"));
        bar.button().getStyleClass().add("accent");
        var chosen = reasons.chosenProperty();
        bar.button()
                .disableProperty()
                .bind(Bindings.createBooleanBinding(() -> !isSaid(), chosen, note.textProperty()));
        bar.listenIn(this);
        getChildren()
                .setAll(
                        Nodes.label(ui.get("order.reveal"), "headline"),
                        Nodes.paragraph(ui.get("order.reveal.hint"), "muted"),
                        reasons,
                        note,
                        bar);
    }

    /// Another reason has to be told.
    private boolean isSaid() {
        return reasons.chosenProperty()
                .get()
                .filter(why -> why != RevealReason.OTHER || !note.getText().isBlank())
                .isPresent();
    }

    private void give() {
        reasons.chosenProperty().get().ifPresent(why -> model.reveal(why, note.getText().strip()));
    }
}
