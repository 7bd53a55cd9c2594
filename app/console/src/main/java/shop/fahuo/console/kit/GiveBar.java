package shop.fahuo.console.kit;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/// The foot of a sheet that asks something: the button that gives the answer, its key, and the way
/// back. Enter alone gives nothing, unless giving changes nothing.
public final class GiveBar extends HBox {

    private static final KeyCombination KEY = KeyCombination.valueOf("Shortcut+Enter");

    private static final KeyCombination ENTER = KeyCombination.valueOf("Enter");

    private final boolean plain;
    private final Button give;

    /// @param feature whose sheet it is; its buttons are named `FEATURE-give` and `FEATURE-back`
    public GiveBar(String feature, Runnable onGive, Runnable onBack, Ui ui) {
        this(feature, onGive, onBack, ui, false);
    }

    private GiveBar(String feature, Runnable onGive, Runnable onBack, Ui ui, boolean plain) {
        super(8);
        this.plain = plain;
        setAlignment(Pos.CENTER_LEFT);
        give = Nodes.named(feature + "-give", new Button());
        give.setOnAction(_ -> onGive.run());
        var back = Nodes.named(feature + "-back", new Button(ui.get("kit.back")));
        back.setOnAction(_ -> onBack.run());
        getChildren()
                .setAll(
                        Nodes.label((plain ? ENTER : KEY).getDisplayText(), "small", "subtle"),
                        Nodes.spacer(),
                        back,
                        give);
    }

    /// For what changes nothing: Enter gives it too, but on a button.
    public static GiveBar onEnter(String feature, Runnable onGive, Runnable onBack, Ui ui) {
        return new GiveBar(feature, onGive, onBack, ui, true);
    }

    /// For its words, its looks, and when it is enabled.
    public Button button() {
        return give;
    }

    /// The key works wherever the keyboard is in the sheet.
    public void listenIn(Node sheet) {
        sheet.addEventFilter(KeyEvent.KEY_PRESSED, this::giveOnKey);
    }

    private void giveOnKey(KeyEvent event) {
        boolean enter = plain && ENTER.match(event) && !(event.getTarget() instanceof Button);
        if (enter || KEY.match(event)) {
            event.consume();
            give.fire();
        }
    }
}
