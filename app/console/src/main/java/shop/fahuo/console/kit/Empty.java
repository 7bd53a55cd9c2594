package shop.fahuo.console.kit;

import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

/// Stands where rows or a page would: that there are none, why, and what to do next.
public final class Empty extends VBox {

    /// Says nothing yet, while it is being read.
    public Empty() {
        getStyleClass().add("empty");
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    public Empty(Ikon icon, String what, String next) {
        this();
        getChildren()
                .setAll(
                        Nodes.icon(icon, "large"),
                        Nodes.label(what, "title"),
                        Nodes.paragraph(next, "muted"));
    }

    public static Empty of(Bug bug, Ui ui) {
        return new Empty(
                Feather.ALERT_TRIANGLE, ui.get("kit.bug", bug.code()), ui.get("kit.bug.hint"));
    }
}
