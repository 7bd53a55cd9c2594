package shop.fahuo.console.review;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.HoldReason;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Asks why an order is held, and until when.
final class HoldForm {

    private final Ui ui;
    private final FormFields fields;
    private final ChoiceBox<HoldReason> reason;
    private final ChoiceBox<HoldEnd> end;
    private final HoldEndPane picked;

    HoldForm(Ui ui) {
        this.ui = ui;
        fields = new FormFields(ui);
        reason = fields.choice("review-reason", reasons(), ui::word);
        reason.setValue(HoldReason.OTHER);
        end = fields.choice("review-until", List.of(HoldEnd.values()), ui::word);
        end.setValue(HoldEnd.OPEN);
        picked = new HoldEndPane(ui);
    }

    AnswerForm form() {
        return new AnswerForm(
                List.of(
                        fields.field("review.hold.reason", reason),
                        fields.field("review.hold.until", end),
                        pickedField()),
                this::request,
                ready());
    }

    private static List<HoldReason> reasons() {
        return Arrays.stream(HoldReason.values())
                .filter(reason -> !reason.endsByItself() && reason.isForPeople())
                .toList();
    }

    private Node pickedField() {
        var field = fields.field("review.hold.moment", picked);
        end.valueProperty().subscribe(value -> Nodes.show(field, value == HoldEnd.PICKED));
        return field;
    }

    /// A moment that passes while somebody still types a note is for the desk to refuse.
    private Optional<Request> request() {
        var moment = picked.moment().get();
        return isPicked() && moment.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Request.PutOnHold(
                                reason.getValue(), end.getValue().from(ui.shown().now(), moment)));
    }

    private BooleanExpression ready() {
        return Bindings.createBooleanBinding(
                () -> !isPicked() || picked.isToCome(), end.valueProperty(), picked.moment());
    }

    private boolean isPicked() {
        return end.getValue() == HoldEnd.PICKED;
    }
}
