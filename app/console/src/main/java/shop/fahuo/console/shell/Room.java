package shop.fahuo.console.shell;

import javafx.scene.Node;

import shop.fahuo.console.kit.Command;

import java.util.List;

/// What one [Place] of the window is made of.
///
/// @param node what shows there; two places may share one
/// @param commands what can be done there
/// @param focus puts the keyboard where the work is
/// @param arrive reads what is only read when somebody goes there
record Room(Node node, List<Command> commands, Runnable focus, Runnable arrive) {

    Room {
        commands = List.copyOf(commands);
    }

    /// What follows the shop by itself.
    Room(Node node, List<Command> commands, Runnable focus) {
        this(node, commands, focus, () -> {});
    }
}
