package shop.fahuo.console.review;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.GiveBar;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.review.Answer;
import shop.fahuo.store.review.Refusal;

import java.util.stream.Collectors;

/// Shows what an answer would do, to how many orders and for how much, and asks for what it needs.
final class AnswerSheet extends VBox {

    private static final int SHOWN_OTHERS = 3;
    private static final int SHOWN_REASONS = 5;

    private final ReviewModel model;
    private final Ui ui;
    private final Proposal proposal;
    private final AnswerForm form;
    private final TextArea note;

    AnswerSheet(ReviewModel model, Proposal proposal, Ui ui) {
        super(14);
        this.model = model;
        this.ui = ui;
        this.proposal = proposal;
        form = new AnswerForms(ui).of(proposal.answer());
        setPrefWidth(460);
        note = Inputs.note("review-note", ui.get("review.note"), 2, Inputs.NOTE_LENGTH);
        getChildren().addAll(Nodes.label(title(), "headline"), Nodes.paragraph(effect(), "muted"));
        if (proposal.fitting().size() > 1) {
            getChildren().add(summary());
        }
        if (!proposal.others().isEmpty()) {
            getChildren().add(others());
        }
        getChildren().addAll(form.nodes());
        getChildren().addAll(note, buttons());
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
            case RECALL -> ui.get("review.effect.recall");
            case CANCEL -> ui.get("review.effect.cancel");
            case MARK_SHIPPED -> ui.get("review.effect.shipped");
            case ASK -> ui.get("review.effect.ask");
            case DONE_OUTSIDE -> ui.get("review.effect.outside");
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

    /// How many stay as they are, for how much, and why, reason by reason.
    private Node others() {
        var box = Nodes.styled(new VBox(6), "notice", Tone.WARNING.style());
        int left = proposal.others().stream().mapToInt(one -> one.rows().size()).sum();
        box.getChildren().add(Nodes.label(ui.get("review.others", left), "strong"));
        proposal.others().stream()
                .limit(SHOWN_REASONS)
                .forEach(one -> box.getChildren().add(left(one)));
        int rest =
                proposal.others().stream()
                        .skip(SHOWN_REASONS)
                        .mapToInt(one -> one.rows().size())
                        .sum();
        if (rest > 0) {
            box.getChildren().add(Nodes.label(ui.get("review.left.rest", rest), "muted"));
        }
        return box;
    }

    private Node left(Proposal.Left left) {
        var numbers =
                left.rows().stream()
                        .limit(SHOWN_OTHERS)
                        .map(row -> row.key().number().value())
                        .collect(Collectors.joining("  "));
        return Nodes.column(
                1,
                Nodes.paragraph(
                        ui.get(
                                "review.left",
                                why(left.why()),
                                left.rows().size(),
                                Shown.yuan(left.total()))),
                Nodes.paragraph(
                        left.rows().size() > SHOWN_OTHERS
                                ? ui.get("review.left.more", numbers)
                                : numbers,
                        "small",
                        "muted"));
    }

    /// An order that has not come as far as the answer is not "already" where it is.
    private String why(Refusal refusal) {
        return refusal instanceof Refusal.WrongPhase(var phase)
                ? ui.get("review.left.phase", ui.word(phase))
                : RefusalWords.of(refusal, ui);
    }

    private GiveBar buttons() {
        var bar = new GiveBar("review", this::give, model::dismiss, ui);
        bar.button().setText(verb());
        bar.button().getStyleClass().add(proposal.answer() == Answer.CANCEL ? "danger" : "accent");
        bar.button().disableProperty().bind(Bindings.not(form.ready()));
        bar.listenIn(this);
        return bar;
    }

    private String verb() {
        int number = proposal.fitting().size();
        return number == 1
                ? ui.get("review.give.one", ui.word(proposal.answer()))
                : ui.get("review.give.many", ui.word(proposal.answer()), number);
    }

    private void give() {
        form.request().get().ifPresent(request -> model.give(request, note.getText().strip()));
    }
}
