package shop.fahuo.console.settlement;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.store.settlement.PayoutRecord;

import java.util.List;

/// One payee of a run: how what he gets came about, where it goes, what has become of it, and what
/// can be done.
final class PayoutPane extends ScrollPane {

    private final RunsModel model;
    private final Ui ui;
    private final SettlementWords words;
    private final List<Command> steps;
    private final Command payee;

    /// @param steps what can be done, of which each shows where it makes sense
    /// @param payee shows how he is paid
    PayoutPane(
            RunsModel model,
            Ui ui,
            List<Command> steps,
            Command payee,
            Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.steps = steps;
        this.payee = payee;
        words = new SettlementWords(ui);
        setId("payout");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        subscriptions.follow(model.selectedProperty(), this::show);
    }

    private void show() {
        setContent(model.selectedProperty().get().map(this::of).orElseGet(this::nobody));
    }

    /// What somebody is due for no order is booked of a payee whom no run knows yet.
    private Node nobody() {
        return Nodes.styled(new VBox(buttons()), "difference-body");
    }

    private Node of(RunLine line) {
        var title =
                Nodes.row(
                        10,
                        Nodes.label(line.code(), "headline"),
                        Nodes.label(line.name(), "muted"),
                        Nodes.spacer(),
                        Nodes.badge(words.standing(line), words.tone(line)));
        var box = Nodes.styled(new VBox(12), "difference-body");
        box.getChildren()
                .setAll(
                        title,
                        Nodes.paragraph(words.meaning(line), "muted"),
                        buttons(),
                        Sections.of(ui.get("settlement.part.sum"), sum(line)));
        line.payout()
                .map(this::money)
                .ifPresent(
                        grid ->
                                box.getChildren()
                                        .add(Sections.of(ui.get("settlement.part.money"), grid)));
        return box;
    }

    private Node buttons() {
        var buttons = new FlowPane(8, 8);
        steps.stream()
                .filter(command -> command.enabled().get())
                .forEach(
                        command -> buttons.getChildren().add(Buttons.withKey(command, ui.texts())));
        buttons.getChildren().add(Buttons.withKey(payee, ui.texts()));
        return buttons;
    }

    private Node sum(RunLine line) {
        var plan = line.plan();
        var grid = Sections.fields();
        amount(grid, "settlement.table.payable", Shown.yuan(plan.payable()));
        amount(grid, "settlement.table.offset", less(plan.offset()));
        amount(grid, "settlement.table.tax", less(plan.tax().now()));
        amount(grid, "settlement.table.net", Shown.yuan(plan.net()));
        var box = new VBox(6, grid, Nodes.paragraph(words.tax(plan.tax()), "small", "muted"));
        var to = plan.target().map(words::target).orElseGet(() -> ui.get("settlement.target.none"));
        tell(box, "settlement.table.way", to);
        tell(box, "settlement.payout.payment", plan.payment());
        return box;
    }

    private void amount(GridPane grid, String key, String amount) {
        Label figure = Nodes.label(amount, "strong");
        Sections.field(grid, ui.get(key), figure);
    }

    private static String less(Fen amount) {
        return Shown.yuan(Fen.ZERO.minus(amount));
    }

    private Node money(PayoutRecord payout) {
        var box = new VBox(6);
        tell(box, "settlement.payout.words", payout.words());
        tell(box, "settlement.payout.reference", payout.reference());
        tell(box, "settlement.payout.number", payout.number());
        tell(box, "settlement.payout.proof", payout.proof());
        payout.confirming().ifPresent(waits -> tell(box, waits));
        payout.ended()
                .map(ui.shown()::time)
                .ifPresent(at -> tell(box, "settlement.payout.ended", at));
        return box;
    }

    private void tell(VBox box, PayoutRecord.Confirming waits) {
        tell(box, "settlement.payout.until", ui.shown().time(waits.until()));
        tell(box, "settlement.payout.takenBy", waits.takenBy());
    }

    /// What is long stands under its name.
    private void tell(VBox box, String key, String value) {
        if (!value.isEmpty()) {
            box.getChildren()
                    .add(
                            Nodes.column(
                                    0,
                                    Nodes.label(ui.get(key), "small", "muted"),
                                    Nodes.paragraph(value)));
        }
    }

    /// Said before a payee was ever chosen.
    static Empty none(Ui ui) {
        return new Empty(
                Feather.CREDIT_CARD, ui.get("settlement.empty"), ui.get("settlement.empty.hint"));
    }
}
