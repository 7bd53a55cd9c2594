package shop.fahuo.console.payment.refund;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.GiveBar;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.TypedAmount;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.RefundRecord;

import java.util.List;

/// Shows what an answer to a refund would do. Agreeing to a large one takes typing its amount;
/// booking one that went back elsewhere takes saying how.
final class RefundAnswerSheet extends VBox {

    private final RefundModel model;
    private final RefundRecord refund;
    private final RefundAnswer answer;
    private final Ui ui;
    private final boolean mustType;
    private final TextField typed = Nodes.named("refund-typed", new TextField());
    private final TextArea note;

    RefundAnswerSheet(RefundModel model, RefundModel.Step.Answering step, Ui ui) {
        super(14);
        this.model = model;
        this.ui = ui;
        refund = step.refund();
        answer = step.answer();
        mustType =
                answer == RefundAnswer.APPROVE
                        && refund.amount().compareTo(step.limits().approveAbove()) > 0;
        note = Inputs.note("refund-note", prompt(), 3, Inputs.NOTE_LENGTH);
        setId("refund-answer");
        setPrefWidth(460);
        getChildren()
                .setAll(
                        Nodes.label(
                                ui.get(
                                        "refund.answer.title",
                                        ui.word(answer),
                                        Shown.yuan(refund.amount())),
                                "headline"),
                        Nodes.paragraph(effect(), "muted"),
                        facts());
        if (mustType) {
            getChildren().add(confirmation());
        }
        if (answer != RefundAnswer.APPROVE) {
            getChildren().add(note);
        }
        getChildren().add(buttons());
    }

    private String effect() {
        return switch (answer) {
            case APPROVE ->
                    ui.get("refund.answer.approve", new RefundWords(ui).from(refund.money()));
            case DECLINE -> ui.get("refund.answer.decline");
            case RETRY -> ui.get("refund.answer.retry");
            case SETTLE -> ui.get("refund.answer.settle");
            case DROP -> ui.get("refund.answer.drop");
        };
    }

    private Node facts() {
        var grid = Nodes.styled(Sections.fields(), "tally");
        Sections.field(grid, ui.get("refund.fact.order"), refund.key().number().value());
        Sections.field(
                grid,
                ui.get("refund.fact.paid"),
                ui.get(
                        "refund.fact.paid.of",
                        new RefundWords(ui).from(refund.money()),
                        Shown.money(refund.money().paid())));
        Sections.field(
                grid, ui.get("refund.fact.what"), new RefundWords(ui).what(refund, List.of()));
        Sections.field(grid, ui.get("refund.fact.reason"), refund.reason());
        Sections.field(grid, ui.get("refund.fact.note"), refund.note());
        Sections.field(
                grid,
                ui.get("refund.fact.asked"),
                ui.get("refund.by", refund.asked().by(), ui.shown().time(refund.asked().at())));
        Sections.field(grid, ui.get("refund.fact.words"), refund.words());
        return grid;
    }

    private Node confirmation() {
        typed.setPromptText(refund.amount().yuan());
        typed.setAccessibleText(ui.get("refund.confirm"));
        var grid = Sections.fields();
        Sections.field(grid, ui.get("refund.confirm"), typed);
        return grid;
    }

    private String prompt() {
        return answer == RefundAnswer.SETTLE
                ? ui.get("refund.answer.proof")
                : ui.get("refund.answer.note");
    }

    private GiveBar buttons() {
        var bar =
                new GiveBar("refund", () -> model.give(note.getText().strip()), model::dismiss, ui);
        bar.button().setText(ui.word(answer));
        bar.button().getStyleClass().add(answer == RefundAnswer.APPROVE ? "danger" : "accent");
        bar.button().disableProperty().bind(Bindings.not(ready()));
        bar.listenIn(this);
        return bar;
    }

    private BooleanBinding ready() {
        return Bindings.createBooleanBinding(
                () ->
                        (!mustType
                                        || TypedAmount.of(typed.getText())
                                                .filter(refund.amount()::equals)
                                                .isPresent())
                                && (answer != RefundAnswer.SETTLE || !note.getText().isBlank()),
                typed.textProperty(),
                note.textProperty());
    }
}
