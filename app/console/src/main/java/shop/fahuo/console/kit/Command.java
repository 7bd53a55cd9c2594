package shop.fahuo.console.kit;

import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.input.KeyCombination;

import org.kordamp.ikonli.Ikon;

import java.util.Optional;

/// Something a person can do here; feeds button, menu, tooltip, key and the sheet of keys.
///
/// @param id also the key of its words: `review.approve`
/// @param key pressed anywhere in the window but in a text field, where only combinations with Ctrl
///   count
public record Command(
        String id,
        Ikon icon,
        Optional<KeyCombination> key,
        ObservableBooleanValue enabled,
        Runnable run) {

    /// A command that can always be given.
    public static Command always(String id, Ikon icon, String key, Runnable run) {
        return new Command(id, icon, keyOf(key), new ReadOnlyBooleanWrapper(true), run);
    }

    /// @param key as JavaFX writes it (`Shortcut+F`, `J`); empty for none
    public static Command when(
            ObservableBooleanValue enabled, String id, Ikon icon, String key, Runnable run) {
        return new Command(id, icon, keyOf(key), enabled, run);
    }

    private static Optional<KeyCombination> keyOf(String key) {
        return key.isEmpty() ? Optional.empty() : Optional.of(KeyCombination.valueOf(key));
    }

    public void runIfEnabled() {
        if (enabled.get()) {
            run.run();
        }
    }
}
