package shop.fahuo.console.order;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Clip;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Seconds;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.OrderDetail;
import shop.fahuo.store.order.OrderRow;

/// Which order it is, where it stands and what it is worth.
final class OrderHead extends VBox {

    OrderHead(OrderModel.Page.Found found, Seconds seconds, Ui ui) {
        super(8);
        getStyleClass().add("order-head");
        var row = found.detail().row();
        var number =
                Nodes.named("order-number", Nodes.label(row.key().number().value(), "headline"));
        var total = Nodes.label(Shown.yuan(row.total()), "headline");
        total.setMinWidth(USE_PREF_SIZE);
        var badges = new FlowPane(8, 4);
        badges.getChildren().add(PhaseTone.word(row.phase(), ui));
        badges.getChildren().addAll(Badges.of(row, seconds.now()).nodes(seconds, ui));
        getChildren()
                .setAll(
                        Nodes.row(4, number, copy(row, ui), Nodes.spacer(), total),
                        badges,
                        Nodes.label(origin(row, ui), "muted"));
        var words = new ShipByWords(ui);
        ShipByWords.open(row)
                .ifPresent(
                        by ->
                                getChildren()
                                        .add(
                                                Nodes.named(
                                                        "order-ship-by",
                                                        Nodes.label(
                                                                words.of(by),
                                                                words.tone(by).style()))));
        found.detail()
                .afterSale()
                .ifPresent(
                        days ->
                                getChildren()
                                        .add(
                                                Nodes.named(
                                                        "order-after-sale",
                                                        Nodes.label(
                                                                afterSale(days, ui), "muted"))));
    }

    private static String afterSale(OrderDetail.AfterSaleDays days, Ui ui) {
        return ui.get(
                "order.afterSale", ui.shown().time(days.delivered()), ui.shown().time(days.end()));
    }

    private static String origin(OrderRow row, Ui ui) {
        var when = ui.shown().time(row.placed());
        return ui.get("order.origin", ui.channel(row.key().channel()), row.buyer().nick(), when);
    }

    private static Button copy(OrderRow row, Ui ui) {
        var copy =
                Command.always(
                        "order.copy", Feather.COPY, "", () -> Clip.put(row.key().number().value()));
        return Buttons.iconOnly(copy, ui.texts());
    }
}
