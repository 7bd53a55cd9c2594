package shop.fahuo.console.settlement;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.store.settlement.SettlementRecord;

import java.time.YearMonth;

/// Which run shows, or of which month a preview, what it comes to, and what came of what somebody
/// last did here.
final class RunHead extends VBox {

    private final SettlementModel model;
    private final Ui ui;
    private final SettlementWords words;

    RunHead(SettlementModel model, Ui ui, Subscriptions subscriptions) {
        super(10);
        this.model = model;
        this.ui = ui;
        words = new SettlementWords(ui);
        getStyleClass().add("queue-head");
        subscriptions.follow(model.runs().pageProperty(), this::show);
        subscriptions.add(model.acts().saidProperty().subscribe(_ -> show()));
    }

    private void show() {
        getChildren().clear();
        model.runs().pageProperty().get().ifPresent(this::show);
        model.acts()
                .saidProperty()
                .get()
                .ifPresent(said -> getChildren().add(SaidPane.of(said, ui)));
    }

    private void show(RunPage page) {
        getChildren()
                .addAll(
                        page.run().map(this::title).orElseGet(() -> title(page.period())),
                        sums(page),
                        Nodes.paragraph(ui.get("settlement.noAdvice"), "small", "subtle"));
    }

    private Node title(SettlementRecord run) {
        var title =
                Nodes.row(
                        10,
                        Nodes.named("settlement-number", Nodes.label(run.number(), "title")),
                        Nodes.badge(ui.word(run.state()), words.tone(run.state())),
                        Nodes.label(
                                ui.get(
                                        "settlement.said.by",
                                        words.people(run),
                                        ui.shown().time(run.asked().at())),
                                "muted"));
        if (!run.note().isEmpty()) {
            var note = Nodes.label(run.note(), "subtle");
            note.setMinWidth(0);
            title.getChildren().add(note);
        }
        return title;
    }

    private HBox title(YearMonth period) {
        var month = Inputs.choice("settlement-month", model.runs().months(), YearMonth::toString);
        month.setAccessibleText(ui.get("settlement.month"));
        month.setValue(period);
        month.setOnAction(_ -> model.preview(month.getValue()));
        return Nodes.row(
                10,
                Nodes.label(ui.get("settlement.preview"), "title"),
                month,
                Nodes.label(ui.get("settlement.preview.unwritten"), "muted"));
    }

    private Node sums(RunPage page) {
        var row = Nodes.styled(new FlowPane(28, 8), "tally");
        row.getChildren()
                .addAll(
                        figure("settlement.sum.net", Shown.yuan(page.sum(PayoutPlan::net))),
                        figure("settlement.sum.people", Shown.count(page.paid())),
                        figure("settlement.sum.payable", Shown.yuan(page.sum(PayoutPlan::payable))),
                        figure("settlement.sum.offset", Shown.yuan(page.sum(PayoutPlan::offset))),
                        figure(
                                "settlement.sum.tax",
                                Shown.yuan(page.sum(plan -> plan.tax().now()))));
        var leftOut = figure("settlement.sum.leftOut", Shown.count(page.leftOut()));
        if (page.leftOut() > 0) {
            leftOut.getChildren().getFirst().getStyleClass().add(Tone.WARNING.style());
        }
        row.getChildren().add(leftOut);
        return row;
    }

    private VBox figure(String key, String figure) {
        return Nodes.column(
                0, Nodes.label(figure, "headline"), Nodes.label(ui.get(key), "small", "muted"));
    }
}
