package shop.fahuo.console.reconcile;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.bill.MatchOutcome;
import shop.fahuo.store.payment.bill.BillDay;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which day shows, what it comes to on every side, and which of its differences are wanted.
final class DayHead extends VBox {

    private final ReconcileModel model;
    private final Ui ui;
    private final VBox top = new VBox(10);
    private final Node choices;

    DayHead(ReconcileModel model, Ui ui, Subscriptions subscriptions) {
        super(12);
        this.model = model;
        this.ui = ui;
        getStyleClass().add("queue-head");
        choices = choices(subscriptions);
        getChildren().setAll(top, choices);
        subscriptions.follow(model.days().selectedProperty(), this::show);
    }

    private void show() {
        top.getChildren().clear();
        model.days().selectedProperty().get().ifPresentOrElse(this::show, this::showAll);
    }

    private void showAll() {
        top.getChildren().setAll(Nodes.label(ui.get("reconcile.all"), "title"));
    }

    private void show(DayRow row) {
        var words = new DayWords(ui);
        var title =
                Nodes.row(
                        10,
                        Nodes.named("reconcile-day", Nodes.label(row.day().toString(), "title")),
                        Nodes.label(words.account(row.shelf()), "muted"),
                        words.state(row),
                        Nodes.spacer());
        row.bills()
                .ifPresent(
                        day ->
                                title.getChildren()
                                        .add(
                                                Nodes.label(
                                                        ui.get(
                                                                "reconcile.read.at",
                                                                ui.shown().brief(day.readAt())),
                                                        "small",
                                                        "subtle")));
        top.getChildren().setAll(title);
        row.bills().ifPresent(day -> top.getChildren().addAll(totals(day), counts(day)));
    }

    private Node totals(BillDay day) {
        var totals = day.totals();
        var row = Nodes.styled(new FlowPane(28, 8), "tally");
        row.getChildren()
                .addAll(
                        tally("reconcile.total.traded", totals.traded(), false),
                        tally("reconcile.total.fee", totals.fee(), false));
        if (day.withFunds()) {
            var gap = totals.moved().minus(totals.traded().minus(totals.fee()));
            row.getChildren()
                    .addAll(
                            tally("reconcile.total.moved", totals.moved(), false),
                            tally("reconcile.total.gap", gap, !gap.equals(Fen.ZERO)));
            totals.closing()
                    .ifPresent(
                            closing ->
                                    row.getChildren()
                                            .add(tally("reconcile.total.closing", closing, false)));
        }
        return row;
    }

    private Node tally(String key, Fen money, boolean wrong) {
        var figure = Nodes.label(Shown.yuan(money), "headline");
        if (wrong) {
            figure.getStyleClass().add(Tone.DANGER.style());
        }
        return Nodes.column(0, figure, Nodes.label(ui.get(key), "small", "muted"));
    }

    private Node counts(BillDay day) {
        var totals = day.totals();
        var words =
                ui.get(
                        "reconcile.counts",
                        totals.own(),
                        totals.trades(),
                        totals.funds(),
                        totals.matched());
        var line = Nodes.column(4, Nodes.label(words, "small", "muted"));
        if (!totals.chained()) {
            line.getChildren()
                    .add(
                            Nodes.paragraph(
                                    ui.get("reconcile.unchained"), "small", Tone.DANGER.style()));
        }
        if (!day.withFunds()) {
            line.getChildren()
                    .add(
                            Nodes.paragraph(
                                    ui.get("reconcile.noFunds"), "small", Tone.WARNING.style()));
        }
        return line;
    }

    private Node choices(Subscriptions subscriptions) {
        var differences = model.differences();
        var which = Inputs.choice("reconcile-which", List.of(Which.values()), ui::word);
        which.setAccessibleText(ui.get("reconcile.which"));
        subscriptions.follow(
                differences.whichProperty(),
                () -> which.setValue(differences.whichProperty().get()));
        which.setOnAction(_ -> differences.show(which.getValue()));
        var outcomes =
                Stream.concat(
                                Stream.of(Optional.<MatchOutcome>empty()),
                                Arrays.stream(MatchOutcome.values())
                                        .filter(one -> one != MatchOutcome.MATCHED)
                                        .map(Optional::of))
                        .toList();
        var outcome =
                Inputs.choice(
                        "reconcile-outcome",
                        outcomes,
                        one -> one.map(ui::word).orElseGet(() -> ui.get("reconcile.outcome.any")));
        outcome.setAccessibleText(ui.get("reconcile.outcome.any"));
        subscriptions.follow(
                differences.outcomeProperty(),
                () -> outcome.setValue(differences.outcomeProperty().get()));
        outcome.setOnAction(_ -> differences.only(outcome.getValue()));
        return Nodes.row(8, which, outcome);
    }
}
