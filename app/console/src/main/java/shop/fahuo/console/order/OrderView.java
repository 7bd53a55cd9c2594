package shop.fahuo.console.order;

import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;

import java.util.Optional;

/// One order beside the queue. Stepping to another one starts at its top; news of the same one
/// keeps the place.
public final class OrderView extends VBox {

    private final OrderModel model;
    private final Ui ui;
    private final ScrollPane scroll = new ScrollPane();
    private Optional<Object> shown = Optional.empty();

    public OrderView(OrderModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        setId("order-page");
        getStyleClass().add("order-page");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        subscriptions.follow(model.pageProperty(), this::show);
    }

    private void show() {
        switch (model.pageProperty().get()) {
            case OrderModel.Page.Nothing() ->
                    say(Feather.MOUSE_POINTER, ui.get("order.none"), ui.get("order.none.hint"));
            case OrderModel.Page.Gone() ->
                    say(Feather.SLASH, ui.get("order.gone"), ui.get("order.gone.hint"));
            case OrderModel.Page.Broken(var bug) ->
                    say(
                            Feather.ALERT_TRIANGLE,
                            ui.get("kit.bug", bug.code()),
                            ui.get("kit.bug.hint"));
            case OrderModel.Page.Found found -> show(found);
        }
    }

    private void show(OrderModel.Page.Found found) {
        Object id = found.id();
        boolean same = shown.filter(id::equals).isPresent();
        double place = same ? scroll.getVvalue() : 0;
        shown = Optional.of(id);
        scroll.setContent(new OrderBody(found, ui));
        getChildren().setAll(new OrderHead(found, ui), scroll);
        layout();
        scroll.setVvalue(place);
    }

    private void say(Ikon icon, String what, String next) {
        shown = Optional.empty();
        var box = Nodes.styled(new VBox(), "empty");
        box.getChildren()
                .setAll(
                        Nodes.icon(icon, "large"),
                        Nodes.label(what, "title"),
                        Nodes.paragraph(next, "muted"));
        VBox.setVgrow(box, Priority.ALWAYS);
        getChildren().setAll(box);
    }
}
