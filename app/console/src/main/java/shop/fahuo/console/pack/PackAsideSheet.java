package shop.fahuo.console.pack;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Ui;

import java.util.List;
import java.util.function.Consumer;

/// Asks why a parcel is put aside: one key for each usual reason, or a few words.
final class PackAsideSheet extends VBox {

    private static final int LONGEST = 200;

    private final Consumer<String> give;
    private final List<String> reasons;

    /// @param give gets the reason; empty when the parcel is only put back
    PackAsideSheet(Ui ui, Consumer<String> give, Runnable close) {
        super(12);
        this.give = give;
        reasons =
                List.of(
                        ui.get("pack.aside.missing"),
                        ui.get("pack.aside.damaged"),
                        ui.get("pack.aside.address"),
                        ui.get("pack.aside.box"));
        setId("pack-aside-sheet");
        setPrefWidth(440);
        var text = Nodes.named("pack-reason", new TextField());
        text.setPromptText(ui.get("pack.aside.other"));
        text.setAccessibleText(ui.get("pack.aside.other"));
        text.setTextFormatter(Inputs.atMost(LONGEST));
        text.setOnAction(_ -> give.accept(text.getText().strip()));
        getChildren()
                .addAll(
                        Nodes.label(ui.get("pack.aside.title"), "headline"),
                        Nodes.paragraph(ui.get("pack.aside.hint"), "muted"));
        for (int at = 0; at < reasons.size(); at++) {
            var reason = reasons.get(at);
            var button = new Button(ui.get("pack.aside.key", at + 1, reason));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setOnAction(_ -> give.accept(reason));
            getChildren().add(button);
        }
        var back = new Button(ui.get("pack.aside.back"));
        back.setOnAction(_ -> give.accept(""));
        var closing = Nodes.named("pack-aside-close", new Button(ui.get("kit.close")));
        closing.setOnAction(_ -> close.run());
        getChildren().addAll(text, Nodes.row(8, back, Nodes.spacer(), closing));
        addEventFilter(KeyEvent.KEY_TYPED, this::press);
    }

    /// Digits choose until somebody writes. Not the press of a key but what it types: else the
    /// digit would be typed where the keyboard is next.
    private void press(KeyEvent event) {
        var typed = event.getCharacter();
        int at = typed.isEmpty() ? -1 : Character.digit(typed.charAt(0), 10) - 1;
        boolean writing = event.getTarget() instanceof TextField text && !text.getText().isEmpty();
        if (at >= 0 && at < reasons.size() && !writing) {
            event.consume();
            give.accept(reasons.get(at));
        }
    }
}
