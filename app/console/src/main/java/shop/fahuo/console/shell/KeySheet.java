package shop.fahuo.console.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Ui;

import java.util.List;

/// Every command that has a key, and its key.
final class KeySheet extends VBox {

    /// Commands that can be given in the same place.
    record Group(String title, List<Command> commands) {}

    /// The foot of the sheet stays on a low screen.
    private static final double HIGHEST = 440;

    private final Ui ui;

    /// @param left what is needed most
    KeySheet(Group left, List<Group> right, Ui ui, Runnable close) {
        super(14);
        this.ui = ui;
        setId("keys");
        var second = new VBox(16);
        right.forEach(group -> second.getChildren().add(group(group)));
        var done = Nodes.named("keys-close", new Button(ui.get("kit.close")));
        done.setOnAction(event -> close.run());
        var columns = Nodes.row(48, group(left), second);
        columns.setAlignment(Pos.TOP_LEFT);
        var scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(HIGHEST);
        getChildren()
                .setAll(
                        Nodes.label(ui.get("shell.keys"), "headline"),
                        scroll,
                        Nodes.row(8, Nodes.spacer(), done));
    }

    private VBox group(Group group) {
        var grid = Sections.fields();
        group.commands().stream()
                .filter(command -> command.key().isPresent())
                .forEach(
                        command ->
                                Sections.field(
                                        grid,
                                        ui.get(command.id()),
                                        Nodes.label(keys(command), "key-cap")));
        return Nodes.column(6, Nodes.label(group.title(), "section-title"), grid);
    }

    private static String keys(Command command) {
        return command.key().map(KeyCombination::getDisplayText).orElse("");
    }
}
