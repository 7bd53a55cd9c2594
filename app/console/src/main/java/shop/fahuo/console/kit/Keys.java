package shop.fahuo.console.kit;

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
        area.addEventHandler(KeyEvent.KEY_PRESSED, event -> press(event, keys, commands.get()));
    }

    private static void press(KeyEvent event, KeyMap keys, List<Command> commands) {
        boolean typing = event.getTarget() instanceof TextInputControl;
        commands.stream()
                .filter(
                        command ->
                                keys.of(command)
                                        .filter(key -> matches(key, event, typing))
                                        .isPresent())
                .findFirst()
                .ifPresent(
                        command -> {
                            event.consume();
                            command.runIfEnabled();
                        });
    }

    /// While somebody types, a bare letter is a letter.
    private static boolean matches(KeyCombination key, KeyEvent event, boolean typing) {
        return key.match(event)
                && (!typing || event.isShortcutDown() || event.getCode().isFunctionKey());
    }
}
