package shop.fahuo.console.commission;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sections;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.store.commission.Trial;
import shop.fahuo.store.insight.PlanTrial;

import java.util.Optional;
import java.util.function.Function;

/// What a plan would have cost over the last days, beside the one in force.
final class TrialPane extends VBox {

    private static final int COLUMNS = 3;

    private final PlansModel model;
    private final Ui ui;

    TrialPane(PlansModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        setId("plan-trial");
        subscriptions.follow(model.triedProperty(), this::show);
        subscriptions.add(model.busyProperty().subscribe(this::show));
    }

    private void show() {
        var section =
                model.triedProperty()
                        .get()
                        .map(this::section)
                        .orElseGet(
                                () ->
                                        Sections.of(
                                                ui.get("commission.part.trial"),
                                                Nodes.paragraph(untried(), "muted")));
        getChildren().setAll(Nodes.styled(section, "last"));
    }

    private String untried() {
        return model.busyProperty().get()
                ? ui.get("commission.trial.running")
                : ui.get("commission.trial.untried", PlanDesk.DAYS);
    }

    private VBox section(PlansModel.Tried tried) {
        var report = tried.report();
        var section =
                Sections.of(
                        ui.get("commission.part.trial"),
                        Nodes.paragraph(
                                ui.get(
                                        "commission.tried",
                                        PlanDesk.DAYS,
                                        report.orders(),
                                        Shown.yuan(report.sales())),
                                "muted"),
                        figures(report));
        if (!report.after().top().isEmpty()) {
            section.getChildren().add(earners(tried));
        }
        return section;
    }

    private Node figures(PlanTrial.Report report) {
        var grid = grid();
        grid.add(head(ui.get("commission.trial.this")), 1, 0);
        grid.add(
                head(
                        report.before()
                                .map(live -> ui.get("commission.trial.live", live.version()))
                                .orElseGet(() -> ui.get("commission.trial.noLive"))),
                2,
                0);
        grid.add(head(ui.get("commission.trial.difference")), COLUMNS, 0);
        row(grid, "commission.trial.cost", report, one -> Shown.yuan(one.cost()));
        row(
                grid,
                "commission.trial.share",
                report,
                one -> PlanWords.share(one.cost(), report.sales()));
        row(grid, "commission.trial.orders", report, one -> Shown.count(one.orders()));
        row(grid, "commission.trial.earners", report, one -> Shown.count(one.earners()));
        row(grid, "commission.trial.capped", report, one -> Shown.count(one.capped()));
        row(grid, "commission.trial.cut", report, one -> Shown.yuan(one.cut()));
        report.before()
                .ifPresent(
                        live -> {
                            var more = report.after().cost().minus(live.outcome().cost());
                            grid.add(more(more), COLUMNS, 1);
                        });
        return grid;
    }

    private Label more(Fen more) {
        boolean dearer = more.compareTo(Fen.ZERO) > 0;
        var words = dearer ? ui.get("commission.trial.more", Shown.yuan(more)) : Shown.yuan(more);
        return Nodes.label(words, "strong", (dearer ? Tone.WARNING : Tone.GOOD).style());
    }

    private void row(
            GridPane grid,
            String key,
            PlanTrial.Report report,
            Function<Trial.Outcome, String> figure) {
        int row = grid.getRowCount();
        grid.add(Nodes.label(ui.get(key), "muted"), 0, row);
        grid.add(Nodes.label(figure.apply(report.after()), "strong"), 1, row);
        var before =
                report.before()
                        .map(PlanTrial.Before::outcome)
                        .map(figure)
                        .orElse(ui.get("commission.trial.nothing"));
        grid.add(Nodes.label(before), 2, row);
    }

    private Node earners(PlansModel.Tried tried) {
        var grid = grid();
        grid.add(head(ui.get("commission.trial.top")), 0, 0);
        tried.report()
                .after()
                .top()
                .forEach(
                        one -> {
                            int row = grid.getRowCount();
                            var code = one.payee().value();
                            var name = Optional.ofNullable(tried.names().get(code)).orElse("");
                            grid.add(
                                    Nodes.row(8, Nodes.label(code), Nodes.label(name, "muted")),
                                    0,
                                    row);
                            grid.add(Nodes.label(Shown.yuan(one.amount())), 1, row);
                            grid.add(Nodes.label(before(tried, one), "muted"), 2, row);
                        });
        return grid;
    }

    /// Only those who earn most are known of both.
    private String before(PlansModel.Tried tried, Trial.Earner earner) {
        return tried.report()
                .before()
                .flatMap(
                        live ->
                                live.outcome().top().stream()
                                        .filter(one -> one.payee().equals(earner.payee()))
                                        .findFirst())
                .map(one -> Shown.yuan(one.amount()))
                .orElse(ui.get("commission.trial.nothing"));
    }

    private static Label head(String words) {
        return Nodes.label(words, "small", "muted");
    }

    private static GridPane grid() {
        var grid = new GridPane(24, 4);
        grid.getColumnConstraints().add(new ColumnConstraints(170));
        for (int column = 1; column <= COLUMNS; column++) {
            var figures = new ColumnConstraints(110);
            figures.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(figures);
        }
        return grid;
    }
}
