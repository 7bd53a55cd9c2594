package shop.fahuo.console.order;

import javafx.scene.Node;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Ui;

import java.util.function.Supplier;

/// What the table shows instead of rows: that there are none, why, and what to do next.
final class QueueEmpty extends VBox {

    QueueEmpty(QueueModel model, Ui ui, Supplier<Node> help) {
        getStyleClass().add("empty");
        var filter = model.filterProperty().get();
        var bug = model.bugProperty().get();
        if (bug.isPresent()) {
            say(
                    Feather.ALERT_TRIANGLE,
                    ui.get("kit.bug", bug.get().code()),
                    ui.get("kit.bug.hint"));
        } else if (!model.readProperty().get()) {
            return;
        } else if (filter.search().isPresent()) {
            say(Feather.SEARCH, ui.get("order.empty.search"), ui.get("order.empty.search.hint"));
        } else if (filter.hold().isPresent()) {
            say(Feather.PAUSE_CIRCLE, ui.get("order.empty.hold"), ui.get("order.empty.hold.hint"));
        } else if (model.queueProperty().get() == Queue.ALL) {
            say(Feather.INBOX, ui.get("order.empty.all"), ui.get("order.empty.all.hint"));
            getChildren().add(help.get());
        } else {
            say(
                    Feather.CHECK_CIRCLE,
                    ui.get("order.empty.queue"),
                    ui.get("order.empty.queue.hint"));
        }
    }

    private void say(Ikon icon, String what, String next) {
        getChildren()
                .setAll(
                        Nodes.icon(icon, "large"),
                        Nodes.label(what, "title"),
                        Nodes.paragraph(next, "muted"));
    }
}
