package shop.fahuo.console.kit;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import java.util.List;
import java.util.function.Supplier;

/// Gives commands their keys.
public final class Keys {

    private Keys() {}

    /// Keys pressed in `area` or below it, unless something nearer used them up.
    ///
    /// @param commands that can be given now
    public static void install(Node area, KeyMap keys, Supplier<List<Command>> commands) {
        // A letter whose command leads into a field is not the first one typed there.
        var given = new SimpleBooleanProperty();
        area.addEventFilter(KeyEvent.KEY_PRESSED, _ -> given.set(false));
        area.addEventHandler(
                KeyEvent.KEY_PRESSED, event -> given.set(press(event, keys, commands.get())));
        area.addEventFilter(
                KeyEvent.KEY_TYPED,
                event -> {
                    if (given.get()) {
                        event.consume();
                    }
                });
    }

    /// @return whether it was a command's
    private static boolean press(KeyEvent event, KeyMap keys, List<Command> commands) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        var meant =
                commands.stream()
                        .filter(
                                command ->
                                        keys.of(command)
                                                .filter(key -> matches(key, event, typing))
                                                .isPresent())
                        .findFirst();
        meant.ifPresent(
                command -> {
                    event.consume();
                    command.runIfEnabled();
                });
        return meant.isPresent();
    }

    /// While somebody types, a bare letter is a letter.
    private static boolean matches(KeyCombination key, KeyEvent event, boolean typing) {
        return key.match(event)
                && (!typing || event.isShortcutDown() || event.getCode().isFunctionKey());
    }
}
