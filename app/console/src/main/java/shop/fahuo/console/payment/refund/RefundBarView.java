package shop.fahuo.console.payment.refund;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.store.order.RefundRecord;

import java.util.List;

/// What can be done with the refund that is selected in the list, or why nothing can.
public final class RefundBarView extends HBox {

    private final RefundsModel list;
    private final RefundModel model;
    private final Ui ui;
    private final List<Command> commands;
    private final Label what = Nodes.named("refund-selected", Nodes.label("", "muted"));

    public RefundBarView(RefundsModel list, RefundModel model, Ui ui, Subscriptions subscriptions) {
        super(8);
        this.list = list;
        this.model = model;
        this.ui = ui;
        commands =
                List.of(
                        command(RefundAnswer.APPROVE, "refund.approve", Feather.CHECK, "A"),
                        command(RefundAnswer.DECLINE, "refund.decline", Feather.X, "X"),
                        command(RefundAnswer.RETRY, "refund.retry", Feather.ROTATE_CW, "T"),
                        command(RefundAnswer.SETTLE, "refund.settle", Feather.CHECK_CIRCLE, "D"),
                        command(RefundAnswer.DROP, "refund.drop", Feather.SLASH, ""));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("action-bar");
        what.setMinWidth(0);
        getChildren().addAll(what, Nodes.spacer());
        commands.forEach(command -> getChildren().add(Buttons.withKey(command, ui.texts())));
        subscriptions.follow(list.selectedProperty(), this::show);
    }

    public List<Command> commands() {
        return commands;
    }

    private Command command(RefundAnswer answer, String id, Feather icon, String key) {
        var selected = list.selectedProperty();
        var fits =
                Bindings.createBooleanBinding(
                        () ->
                                selected.get()
                                        .filter(refund -> model.fits(answer, refund))
                                        .isPresent(),
                        selected);
        return Command.when(
                fits,
                id,
                icon,
                key,
                () -> selected.get().ifPresent(refund -> model.propose(answer, refund)));
    }

    private void show() {
        what.setText(
                list.selectedProperty()
                        .get()
                        .map(this::said)
                        .orElseGet(() -> ui.get("refund.selected.none")));
    }

    private String said(RefundRecord refund) {
        return refund.state() == RefundState.WAITING && model.isOwn(refund)
                ? ui.get("refund.own")
                : ui.get(
                        "refund.selected",
                        Shown.yuan(refund.amount()),
                        refund.key().number().value());
    }
}
