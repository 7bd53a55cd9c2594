package shop.fahuo.console.review;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.OrderModel;
import shop.fahuo.console.order.TroubleTone;
import shop.fahuo.console.order.TroubleWords;
import shop.fahuo.core.review.Answer;
import shop.fahuo.core.task.Trouble;
import shop.fahuo.core.task.TroubleStep;
import shop.fahuo.store.order.OrderDetail.TroubleRecord;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.parcel.ParcelRow;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// The open troubles of an order on its page: of which class and why, what has happened outside and
/// what has not, and what a person can do with what would follow.
public final class TroubleSection {

    private final ReviewModel model;
    private final Elsewhere elsewhere;
    private final Ui ui;

    /// Where steps lead that are not taken here.
    ///
    /// @param refund asks for money to be given back
    /// @param refunds goes to where refunds wait
    /// @param parcel goes to a parcel
    public record Elsewhere(Command refund, Runnable refunds, Consumer<ParcelRow> parcel) {}

    public TroubleSection(ReviewModel model, Elsewhere elsewhere, Ui ui) {
        this.model = model;
        this.elsewhere = elsewhere;
        this.ui = ui;
    }

    public List<Node> sections(OrderModel.Page.Found found) {
        var open = found.detail().troubles().stream().filter(TroubleRecord::isOpen).toList();
        if (open.isEmpty()) {
            return List.of();
        }
        var box = new VBox(8);
        open.forEach(trouble -> box.getChildren().add(trouble(trouble, found)));
        return List.of(Nodes.named("troubles", Sections.of(ui.get("order.troubles"), box)));
    }

    private Node trouble(TroubleRecord trouble, OrderModel.Page.Found found) {
        var what = trouble.what();
        var when = Nodes.label(ui.shown().time(trouble.raised()), "small", "muted");
        var box =
                Nodes.styled(
                        new VBox(
                                4,
                                Nodes.row(
                                        8,
                                        TroubleTone.badge(what.troubleClass(), ui),
                                        Nodes.spacer(),
                                        when),
                                Nodes.paragraph(title(what), "strong")),
                        "notice",
                        TroubleTone.of(what.troubleClass()).style());
        var said = TroubleWords.of(trouble, ui);
        if (!said.isBlank()) {
            box.getChildren().add(Nodes.paragraph(said));
        }
        box.getChildren().add(Nodes.paragraph(ui.word(what.outside())));
        what.steps().stream()
                .filter(step -> step != TroubleStep.SEE_PARCEL || !found.parcels().isEmpty())
                .forEach(step -> box.getChildren().add(step(step, found)));
        return box;
    }

    private String title(Trouble what) {
        var cause = ui.word(what.cause());
        return what.task()
                .map(task -> ui.get("review.trouble.task", ui.word(task.kind()), cause))
                .orElse(cause);
    }

    private Node step(TroubleStep step, OrderModel.Page.Found found) {
        var button = Nodes.styled(new Button(ui.word(step)), "slim");
        button.setId("trouble-" + step.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.setOnAction(event -> take(step, found));
        button.setAccessibleHelp(effect(step));
        button.setMinWidth(Button.USE_PREF_SIZE);
        var box =
                Nodes.styled(
                        Nodes.column(2, button, Nodes.paragraph(effect(step), "small", "muted")),
                        "trouble-step");
        if (step == TroubleStep.REFUND) {
            // Money that nobody has proved cannot go back from here.
            box.visibleProperty().bind(elsewhere.refund().enabled());
            box.managedProperty().bind(box.visibleProperty());
        }
        return box;
    }

    private void take(TroubleStep step, OrderModel.Page.Found found) {
        var row = found.detail().row();
        switch (step) {
            case ASK -> model.ask(row);
            case RETRY -> propose(Answer.RETRY, row);
            case DONE_OUTSIDE -> propose(Answer.DONE_OUTSIDE, row);
            case RELEASE -> propose(Answer.RELEASE, row);
            case CANCEL -> propose(Answer.CANCEL, row);
            case SETTLE -> propose(Answer.SETTLE, row);
            case REFUND -> elsewhere.refund().runIfEnabled();
            case SEE_REFUND -> elsewhere.refunds().run();
            case SEE_PARCEL -> elsewhere.parcel().accept(found.parcels().getLast());
        }
    }

    private void propose(Answer answer, OrderRow row) {
        model.propose(answer, List.of(row));
    }

    private String effect(TroubleStep step) {
        return switch (step) {
            case ASK -> ui.get("review.effect.ask");
            case RETRY -> ui.get("review.effect.retry");
            case DONE_OUTSIDE -> ui.get("review.effect.outside");
            case RELEASE -> ui.get("review.effect.release");
            case CANCEL -> ui.get("review.effect.cancel");
            case SETTLE -> ui.get("review.effect.settle");
            case REFUND -> ui.get("review.step.refund");
            case SEE_REFUND -> ui.get("review.step.refunds");
            case SEE_PARCEL -> ui.get("review.step.parcel");
        };
    }
}
