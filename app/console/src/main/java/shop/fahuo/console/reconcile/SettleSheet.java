package shop.fahuo.console.reconcile;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.GiveBar;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.payment.bill.Difference;

/// Asks why sides differ, and says what happens to the books.
final class SettleSheet extends VBox {

    /// As long as the store keeps.
    private static final int LONGEST_NOTE = 500;

    private final boolean book;
    private final DifferencesModel model;
    private final Runnable close;
    private final TextArea note;

    SettleSheet(Difference one, boolean book, DifferencesModel model, Ui ui, Runnable close) {
        super(14);
        this.book = book;
        this.model = model;
        this.close = close;
        setPrefWidth(480);
        note = Inputs.note("reconcile-note", ui.get("reconcile.note"), 3, LONGEST_NOTE);
        var bar = new GiveBar("reconcile", this::give, close, ui);
        bar.button().setText(ui.get(book ? "reconcile.book" : "reconcile.settle"));
        bar.button().getStyleClass().add("accent");
        bar.button()
                .disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> note.getText().isBlank(), note.textProperty()));
        bar.listenIn(this);
        var effect =
                book
                        ? ui.get("reconcile.book.effect", Shown.yuan(one.unbooked()))
                        : ui.get("reconcile.settle.effect");
        var title =
                Nodes.row(
                        10,
                        DifferenceWords.outcome(one, ui),
                        Nodes.label(DifferenceNames.title(one, ui), "headline"));
        getChildren()
                .setAll(
                        title,
                        Nodes.styled(
                                Nodes.column(0, Nodes.paragraph(effect)),
                                "notice",
                                Tone.ACCENT.style()),
                        note,
                        bar);
    }

    private void give() {
        close.run();
        model.settle(note.getText().strip(), book);
    }
}
