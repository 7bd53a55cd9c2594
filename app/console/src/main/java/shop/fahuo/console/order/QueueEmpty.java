package shop.fahuo.console.order;

import javafx.scene.Node;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Ui;

import java.util.function.Supplier;

/// What the table shows instead of rows.
final class QueueEmpty {

    private QueueEmpty() {}

    static Node of(QueueModel model, Ui ui, Supplier<Node> help) {
        var filter = model.filterProperty().get();
        var bug = model.bugProperty().get();
        if (bug.isPresent()) {
            return Empty.of(bug.get(), ui);
        }
        if (!model.readProperty().get()) {
            return new Empty();
        }
        var reached = model.reachedProperty().get();
        if (reached.isPresent()) {
            return new Empty(
                    Feather.FILTER,
                    ui.get(
                            "order.empty.reached",
                            new SortWords(ui).reached(filter.sort(), reached.get())),
                    ui.get("order.empty.reached.hint"));
        }
        if (!model.narrowed().isEmpty()) {
            return new Empty(
                    Feather.FILTER,
                    ui.get("order.empty.filter"),
                    ui.get("order.empty.filter.hint"));
        }
        if (filter.search().isPresent()) {
            return new Empty(
                    Feather.SEARCH,
                    ui.get("order.empty.search"),
                    ui.get("order.empty.search.hint"));
        }
        if (model.queueProperty().get() == Queue.ALL) {
            return help.get();
        }
        return new Empty(
                Feather.CHECK_CIRCLE,
                ui.get("order.empty.queue"),
                ui.get("order.empty.queue.hint"));
    }
}
