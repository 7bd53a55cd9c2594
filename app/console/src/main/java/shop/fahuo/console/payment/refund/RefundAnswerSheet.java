package shop.fahuo.console.payment.refund;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.store.order.RefundRecord;

import java.util.List;

/// Shows what an answer to a refund would do. Agreeing to a large one takes typing its amount;
/// booking one that went back elsewhere takes saying how.
final class RefundAnswerSheet extends VBox {

    private static final KeyCombination GIVE = KeyCombination.valueOf("Shortcut+Enter");
    private static final int NOTE_LENGTH = 2000;

    private final RefundModel model;
    private final RefundRecord refund;
    private final RefundAnswer answer;
    private final Ui ui;
    private final boolean mustType;
    private final TextField typed = Nodes.named("refund-typed", new TextField());
    private final TextArea note = Nodes.named("refund-note", new TextArea());
    private final Button give = Nodes.named("refund-give", new Button());

    RefundAnswerSheet(RefundModel model, RefundModel.Step.Answering step, Ui ui) {
        super(14);
        this.model = model;
        this.ui = ui;
        refund = step.refund();
        answer = step.answer();
        mustType =
                answer == RefundAnswer.APPROVE
                        && refund.amount().compareTo(step.limits().approveAbove()) > 0;
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
            getChildren().add(note());
        }
        getChildren().add(buttons());
        addEventFilter(KeyEvent.KEY_PRESSED, this::giveOnKey);
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

    private Node note() {
        var prompt =
                answer == RefundAnswer.SETTLE
                        ? ui.get("refund.answer.proof")
                        : ui.get("refund.answer.note");
        note.setPromptText(prompt);
        note.setAccessibleText(prompt);
        note.setPrefRowCount(3);
        note.setWrapText(true);
        note.setTextFormatter(
                new TextFormatter<>(
                        change ->
                                change.getControlNewText().length() <= NOTE_LENGTH
                                        ? change
                                        : null));
        return note;
    }

    private Node buttons() {
        give.setText(ui.word(answer));
        give.getStyleClass().add(answer == RefundAnswer.APPROVE ? "danger" : "accent");
        give.disableProperty().bind(Bindings.not(ready()));
        give.setOnAction(event -> give());
        var back = Nodes.named("refund-back", new Button(ui.get("kit.back")));
        back.setOnAction(event -> model.dismiss());
        return Nodes.row(
                8,
                Nodes.label(GIVE.getDisplayText(), "small", "subtle"),
                Nodes.spacer(),
                back,
                give);
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

    private void giveOnKey(KeyEvent event) {
        if (GIVE.match(event)) {
            event.consume();
            give();
        }
    }

    private void give() {
        if (!give.isDisabled()) {
            model.give(note.getText().strip());
        }
    }
}
