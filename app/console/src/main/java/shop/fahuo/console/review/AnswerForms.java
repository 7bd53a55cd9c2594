package shop.fahuo.console.review;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;

import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.ReasonPane;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.review.AnswerReason;
import shop.fahuo.store.ship.Parcel;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Builds the form of each answer.
final class AnswerForms {

    private static final BooleanExpression ALWAYS = new ReadOnlyBooleanWrapper(true);

    /// What the shop ships with most; any other name can be typed.
    private static final List<String> COURIERS =
            List.of("顺丰", "中通", "圆通", "申通", "韵达", "极兔", "邮政", "京东");

    private static final int PROOF_LENGTH = 200;

    private final Ui ui;
    private final FormFields fields;

    AnswerForms(Ui ui) {
        this.ui = ui;
        fields = new FormFields(ui);
    }

    AnswerForm of(Answer answer) {
        return switch (answer) {
            case APPROVE -> coded(answer, Optional.of(AnswerReason.CHECKED), Request.Approve::new);
            case RELEASE -> plain(new Request.Release());
            case RECALL -> plain(new Request.Recall());
            case ASK -> plain(new Request.Ask());
            case DONE_OUTSIDE -> proof();
            case RETRY -> plain(new Request.Retry());
            case SETTLE -> plain(new Request.Settle());
            case HOLD -> new HoldForm(ui).form();
            case CANCEL -> coded(answer, Optional.empty(), Request.Cancel::new);
            case MARK_SHIPPED -> parcel();
        };
    }

    private static AnswerForm plain(Request request) {
        return new AnswerForm(List.of(), () -> Optional.of(request), ALWAYS);
    }

    /// @param usual chosen at first
    private AnswerForm coded(
            Answer answer, Optional<AnswerReason> usual, Function<AnswerReason, Request> request) {
        var reasons =
                new ReasonPane<>(
                        "review-reason",
                        ui.get("review.reason"),
                        AnswerReason.of(answer),
                        usual,
                        ui);
        var chosen = reasons.chosenProperty();
        return new AnswerForm(
                List.of(reasons),
                () -> chosen.get().map(request),
                Bindings.createBooleanBinding(() -> chosen.get().isPresent(), chosen));
    }

    private AnswerForm proof() {
        var proof = Nodes.named("review-proof", new TextField());
        proof.setTextFormatter(Inputs.atMost(PROOF_LENGTH));
        proof.setPromptText(ui.get("review.proof.prompt"));
        return new AnswerForm(
                List.of(fields.field("review.proof", proof)),
                () ->
                        Optional.of(proof.getText().strip())
                                .filter(text -> !text.isEmpty())
                                .map(Request.DoneOutside::new),
                Bindings.createBooleanBinding(
                        () -> !proof.getText().isBlank(), proof.textProperty()));
    }

    private AnswerForm parcel() {
        var courier = Nodes.named("review-courier", new ComboBox<String>());
        courier.setEditable(true);
        courier.getItems().setAll(COURIERS);
        courier.setMaxWidth(Double.MAX_VALUE);
        courier.getEditor().setTextFormatter(Inputs.atMost(Parcel.MAX_COURIER));
        var waybill = Nodes.named("review-waybill", new TextField());
        waybill.setTextFormatter(Inputs.atMost(Parcel.MAX_WAYBILL));
        var ready =
                Bindings.createBooleanBinding(
                        () ->
                                !courier.getEditor().getText().isBlank()
                                        && !waybill.getText().isBlank(),
                        courier.getEditor().textProperty(),
                        waybill.textProperty());
        return new AnswerForm(
                List.of(
                        fields.field("review.parcel.courier", courier),
                        fields.field("review.parcel.waybill", waybill)),
                () ->
                        ready.get()
                                ? Optional.of(
                                        new Request.MarkShipped(
                                                new Parcel(
                                                        courier.getEditor().getText().strip(),
                                                        waybill.getText().strip())))
                                : Optional.empty(),
                ready);
    }
}
