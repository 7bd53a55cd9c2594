package shop.fahuo.console.kit;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;

/// Which key somebody presses who chooses one for a command.
public final class PressedKey {

    /// They move through the window, and so can never be given away.
    private static final Set<KeyCode> FIXED =
            Set.of(
                    KeyCode.ESCAPE,
                    KeyCode.TAB,
                    KeyCode.ENTER,
                    KeyCode.SPACE,
                    KeyCode.BACK_SPACE,
                    KeyCode.DELETE,
                    KeyCode.UNDEFINED);

    /// With Ctrl they edit text.
    private static final Set<KeyCode> EDITING =
            Set.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z);

    private PressedKey() {}

    /// Whether it is only held down while another is pressed.
    public static boolean isModifier(KeyEvent event) {
        return event.getCode().isModifierKey();
    }

    /// Empty: this one has its use everywhere.
    public static Optional<KeyCombination> of(KeyEvent event) {
        var code = event.getCode();
        boolean edits = event.isShortcutDown() && EDITING.contains(code);
        if (FIXED.contains(code) || code.isNavigationKey() || edits) {
            return Optional.empty();
        }
        var modifiers = new ArrayList<Modifier>();
        if (event.isShortcutDown()) {
            modifiers.add(KeyCombination.SHORTCUT_DOWN);
        }
        if (event.isShiftDown()) {
            modifiers.add(KeyCombination.SHIFT_DOWN);
        }
        if (event.isAltDown()) {
            modifiers.add(KeyCombination.ALT_DOWN);
        }
        return Optional.of(new KeyCodeCombination(code, modifiers.toArray(Modifier[]::new)));
    }
}
