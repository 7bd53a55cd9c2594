package shop.fahuo.console.reconcile;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.payment.bill.Difference;

/// Asks why sides differ, and says what happens to the books. Enter writes a line; Ctrl+Enter or
/// the named button settles.
final class SettleSheet extends VBox {

    private static final KeyCombination GIVE = KeyCombination.valueOf("Shortcut+Enter");

    /// As long as the store keeps.
    private static final int LONGEST_NOTE = 500;

    private final boolean book;
    private final DifferencesModel model;
    private final Runnable close;
    private final TextArea note = Nodes.named("reconcile-note", new TextArea());

    SettleSheet(Difference one, boolean book, DifferencesModel model, Ui ui, Runnable close) {
        super(14);
        this.book = book;
        this.model = model;
        this.close = close;
        setPrefWidth(480);
        note.setPromptText(ui.get("reconcile.note"));
        note.setAccessibleText(ui.get("reconcile.note"));
        note.setPrefRowCount(3);
        note.setWrapText(true);
        note.setTextFormatter(
                new TextFormatter<>(
                        change ->
                                change.getControlNewText().length() <= LONGEST_NOTE
                                        ? change
                                        : null));
        var give =
                Nodes.named(
                        "reconcile-give",
                        new Button(ui.get(book ? "reconcile.book" : "reconcile.settle")));
        give.getStyleClass().add("accent");
        give.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> note.getText().isBlank(), note.textProperty()));
        give.setOnAction(_ -> give());
        var back = Nodes.named("reconcile-back", new Button(ui.get("kit.back")));
        back.setOnAction(_ -> close.run());
        var effect =
                book
                        ? ui.get("reconcile.book.effect", Shown.yuan(one.unbooked()))
                        : ui.get("reconcile.settle.effect");
        var title =
                Nodes.row(
                        10,
                        DifferenceWords.outcome(one, ui),
                        Nodes.label(DifferenceNames.shown(one), "headline"));
        getChildren()
                .setAll(
                        title,
                        Nodes.styled(
                                Nodes.column(0, Nodes.paragraph(effect)),
                                "notice",
                                Tone.ACCENT.style()),
                        note,
                        Nodes.row(
                                8,
                                Nodes.label(GIVE.getDisplayText(), "small", "subtle"),
                                Nodes.spacer(),
                                back,
                                give));
        addEventFilter(KeyEvent.KEY_PRESSED, this::giveOnKey);
    }

    private void giveOnKey(KeyEvent event) {
        if (GIVE.match(event)) {
            event.consume();
            give();
        }
    }

    private void give() {
        var words = note.getText().strip();
        if (!words.isEmpty()) {
            close.run();
            model.settle(words, book);
        }
    }
}
