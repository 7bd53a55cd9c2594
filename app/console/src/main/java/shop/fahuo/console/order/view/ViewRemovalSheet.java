package shop.fahuo.console.order.view;

import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Ui;

/// Asks before a view goes.
final class ViewRemovalSheet extends VBox {

    private static final double WIDTH = 320;

    ViewRemovalSheet(ViewsModel model, SavedView view, Ui ui, Runnable close) {
        super(10);
        setPrefWidth(WIDTH);
        var back = Nodes.named("view-back", new Button(ui.get("kit.back")));
        back.setOnAction(event -> close.run());
        var remove = Nodes.named("view-remove", new Button(ui.get("order.view.remove")));
        remove.getStyleClass().add("danger");
        remove.setOnAction(
                event -> {
                    close.run();
                    model.remove(view);
                });
        getChildren()
                .setAll(
                        Nodes.paragraph(ui.get("order.view.remove.ask", view.name()), "strong"),
                        Nodes.paragraph(ui.get("order.view.remove.hint"), "muted"),
                        Nodes.row(8, Nodes.spacer(), back, remove));
    }
}
