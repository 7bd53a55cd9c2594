package shop.fahuo.console.review;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.review.Answer;

/// Shows what an answer would do, to how many orders and for how much, and asks for what it needs.
/// Enter does nothing here; Ctrl+Enter or the named button gives the answer.
final class AnswerSheet extends VBox {

    private static final KeyCombination GIVE = KeyCombination.valueOf("Shortcut+Enter");
    private static final int SHOWN_OTHERS = 3;
    private static final int NOTE_LENGTH = 2000;

    private final ReviewModel model;
    private final Ui ui;
    private final Proposal proposal;
    private final AnswerForm form;
    private final TextArea note = Nodes.named("review-note", new TextArea());

    AnswerSheet(ReviewModel model, Proposal proposal, Ui ui) {
        super(14);
        this.model = model;
        this.ui = ui;
        this.proposal = proposal;
        form = new AnswerForms(ui).of(proposal.answer());
        setPrefWidth(460);
        note.setPromptText(ui.get("review.note"));
        note.setAccessibleText(ui.get("review.note"));
        note.setPrefRowCount(2);
        note.setWrapText(true);
        note.setTextFormatter(
                new javafx.scene.control.TextFormatter<>(
                        change ->
                                change.getControlNewText().length() <= NOTE_LENGTH
                                        ? change
                                        : null));
        getChildren().addAll(Nodes.label(title(), "headline"), Nodes.paragraph(effect(), "muted"));
        if (proposal.fitting().size() > 1) {
            getChildren().add(summary());
        }
        if (!proposal.others().isEmpty()) {
            getChildren().add(others());
        }
        getChildren().addAll(form.nodes());
        getChildren().addAll(note, buttons());
        addEventFilter(KeyEvent.KEY_PRESSED, this::giveOnKey);
    }

    private String title() {
        var first = proposal.fitting().getFirst().key().number().value();
        return proposal.fitting().size() == 1
                ? ui.get("review.title.one", ui.word(proposal.answer()), first)
                : ui.get(
                        "review.title.many", ui.word(proposal.answer()), proposal.fitting().size());
    }

    private String effect() {
        return switch (proposal.answer()) {
            case APPROVE -> ui.get("review.effect.approve");
            case HOLD -> ui.get("review.effect.hold");
            case RELEASE -> ui.get("review.effect.release");
            case CANCEL -> ui.get("review.effect.cancel");
            case MARK_SHIPPED -> ui.get("review.effect.shipped");
            case RETRY -> ui.get("review.effect.retry");
            case SETTLE -> ui.get("review.effect.settle");
        };
    }

    private Node summary() {
        return Nodes.styled(
                Nodes.row(
                        24,
                        tally(
                                Shown.count(proposal.fitting().size()),
                                ui.get("review.tally.orders")),
                        tally(Shown.count(proposal.units()), ui.get("review.tally.units")),
                        tally(Shown.yuan(proposal.total()), ui.get("review.tally.total"))),
                "tally");
    }

    private static Node tally(String figure, String of) {
        return Nodes.column(0, Nodes.label(figure, "headline"), Nodes.label(of, "small", "muted"));
    }

    private Node others() {
        var box = Nodes.styled(new VBox(2), "notice", Tone.WARNING.style());
        box.getChildren()
                .add(Nodes.label(ui.get("review.others", proposal.others().size()), "strong"));
        proposal.others().stream()
                .limit(SHOWN_OTHERS)
                .forEach(
                        row ->
                                box.getChildren()
                                        .add(
                                                Nodes.label(
                                                        row.key().number().value()
                                                                + "  "
                                                                + ui.word(row.phase()),
                                                        "small")));
        return box;
    }

    private Node buttons() {
        var give = Nodes.named("review-give", new Button(verb()));
        give.getStyleClass().add(proposal.answer() == Answer.CANCEL ? "danger" : "accent");
        give.disableProperty().bind(Bindings.not(form.ready()));
        give.setOnAction(event -> give());
        var back = Nodes.named("review-back", new Button(ui.get("kit.back")));
        back.setOnAction(event -> model.dismiss());
        return Nodes.row(
                8,
                Nodes.label(GIVE.getDisplayText(), "small", "subtle"),
                Nodes.spacer(),
                back,
                give);
    }

    private String verb() {
        int number = proposal.fitting().size();
        return number == 1
                ? ui.get("review.give.one", ui.word(proposal.answer()))
                : ui.get("review.give.many", ui.word(proposal.answer()), number);
    }

    private void giveOnKey(KeyEvent event) {
        if (GIVE.match(event)) {
            event.consume();
            give();
        }
    }

    private void give() {
        form.request().get().ifPresent(request -> model.give(request, note.getText().strip()));
    }
}
