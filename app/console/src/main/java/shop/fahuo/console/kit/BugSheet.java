package shop.fahuo.console.kit;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// Says that something went wrong which nobody foresaw, and under which code it is in the log.
public final class BugSheet extends VBox {

    public BugSheet(Bug bug, Ui ui, Runnable close) {
        super(14);
        var done = Nodes.named("kit-close", new Button(ui.get("kit.close")));
        done.setOnAction(event -> close.run());
        getChildren()
                .setAll(
                        Nodes.label(ui.get("kit.bug", bug.code()), "headline"),
                        Nodes.paragraph(ui.get("kit.bug.hint")),
                        done);
    }
}
