package shop.fahuo.console.payment.refund;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Clip;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.store.order.RefundRecord;

import java.util.List;
import java.util.Locale;

/// One refund of the order on the page: where it is, who asked and who agreed, under which numbers,
/// and what a person can do about it.
final class RefundPane extends VBox {

    private final RefundModel model;
    private final RefundRecord refund;
    private final RefundWords words;
    private final Ui ui;

    /// @param goods the order's lines
    RefundPane(RefundModel model, RefundRecord refund, List<OrderLine> goods, Ui ui) {
        super(4);
        this.model = model;
        this.refund = refund;
        this.ui = ui;
        words = new RefundWords(ui);
        getStyleClass().add("refund");
        getChildren()
                .setAll(
                        head(),
                        Nodes.paragraph(words.what(refund, goods)),
                        Nodes.paragraph(why(), "small", "muted"),
                        Nodes.paragraph(people(), "small", "muted"),
                        number("refund.reference", refund.reference()));
        if (!refund.number().isEmpty()) {
            getChildren().add(number("refund.number", refund.number()));
        }
        if (!refund.words().isEmpty() || !words.advice(refund).isEmpty()) {
            getChildren().add(notice());
        }
        if (refund.state() == RefundState.WAITING && model.isOwn(refund)) {
            getChildren()
                    .add(
                            Nodes.named(
                                    "refund-own",
                                    Nodes.paragraph(ui.get("refund.own"), "small", "muted")));
        }
        var answers = answers();
        if (!answers.getChildren().isEmpty()) {
            getChildren().add(answers);
        }
    }

    private Node head() {
        return Nodes.row(
                8,
                RefundTone.badge(refund.state(), ui),
                Nodes.label(Shown.yuan(refund.amount()), "strong"),
                Nodes.spacer(),
                Nodes.label(
                        ui.shown().time(refund.ended().orElse(refund.asked().at())),
                        "small",
                        "muted"));
    }

    private String why() {
        var told =
                refund.note().isEmpty()
                        ? refund.reason()
                        : ui.get("refund.why", refund.reason(), refund.note());
        return words.code(refund).map(code -> ui.get("refund.coded", code, told)).orElse(told);
    }

    private String people() {
        var asked =
                ui.get("refund.asked", refund.asked().by(), ui.shown().time(refund.asked().at()));
        return refund.answered()
                .map(
                        said ->
                                asked
                                        + ui.get("refund.people.joint")
                                        + answered(said.by(), ui.shown().time(said.at())))
                .orElse(asked);
    }

    private String answered(String by, String at) {
        return refund.state() == RefundState.DECLINED
                ? ui.get("refund.declined", by, at)
                : ui.get("refund.approved", by, at);
    }

    private Node number(String key, String number) {
        var copy =
                Buttons.iconOnly(
                        Command.always("refund.copy", Feather.COPY, "", () -> Clip.put(number)),
                        ui.texts());
        copy.setId(key.replace('.', '-') + "-copy");
        copy.getStyleClass().add("slim");
        return Nodes.row(
                4, Nodes.label(ui.get(key), "small", "muted"), Nodes.label(number, "small"), copy);
    }

    private Node notice() {
        var box = Nodes.styled(new VBox(2), "notice", RefundTone.of(refund.state()).style());
        if (!refund.words().isEmpty()) {
            box.getChildren().add(Nodes.paragraph(refund.words(), "strong"));
        }
        var advice = words.advice(refund);
        if (!advice.isEmpty()) {
            box.getChildren().add(Nodes.paragraph(advice));
        }
        return box;
    }

    private FlowPane answers() {
        var pane = new FlowPane(8, 4);
        for (var answer : RefundAnswer.values()) {
            if (model.fits(answer, refund)) {
                pane.getChildren().add(button(answer));
            }
        }
        return pane;
    }

    private Button button(RefundAnswer answer) {
        var button = Nodes.styled(new Button(ui.word(answer)), "slim");
        button.setId("refund-page-" + answer.name().toLowerCase(Locale.ROOT));
        button.setOnAction(event -> model.propose(answer, refund));
        return button;
    }
}
