package shop.fahuo.console.shell;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Ui;

import java.util.List;

/// Every command that has a key, and its key.
final class KeySheet extends VBox {

    KeySheet(List<Command> commands, Ui ui, Runnable close) {
        super(14);
        setId("keys");
        setPrefWidth(380);
        var grid = Sections.fields();
        commands.stream()
                .filter(command -> command.key().isPresent())
                .forEach(
                        command ->
                                Sections.field(
                                        grid,
                                        ui.get(command.id()),
                                        Nodes.label(keys(command), "key-cap")));
        var done = Nodes.named("keys-close", new Button(ui.get("kit.close")));
        done.setOnAction(event -> close.run());
        getChildren()
                .setAll(
                        Nodes.label(ui.get("shell.keys"), "headline"),
                        grid,
                        Nodes.row(8, Nodes.spacer(), done));
    }

    private static String keys(Command command) {
        return command.key().map(KeyCombination::getDisplayText).orElse("");
    }
}
