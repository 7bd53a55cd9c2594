package shop.fahuo.console.settlement;

import javafx.scene.Node;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import shop.fahuo.console.kit.Choosing;
import shop.fahuo.console.kit.Columns;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;

import java.util.List;

/// Who gets how much of what shows, by which way, or why not.
final class RunTable extends TableView<RunLine> {

    private final RunsModel model;
    private final Ui ui;
    private final SettlementWords words;
    private final Choosing<RunLine> choosing;

    RunTable(RunsModel model, Ui ui, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        words = new SettlementWords(ui);
        choosing = Choosing.in(this, model::select);
        make();
        subscriptions.follow(model.pageProperty(), this::show);
        subscriptions.add(model.bugProperty().subscribe(_ -> show()));
        subscriptions.add(model.selectedProperty().subscribe(_ -> select()));
    }

    private void make() {
        var columns = new Columns(ui);
        setId("settlement-table");
        setAccessibleText(ui.get("settlement.table"));
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        getColumns().add(columns.text("settlement.table.payee", 56, RunLine::code));
        getColumns().add(columns.text("settlement.table.name", 50, RunLine::name));
        getColumns()
                .add(
                        columns.figures(
                                "settlement.table.payable",
                                76,
                                line -> words.amount(line.plan().payable())));
        getColumns()
                .add(
                        columns.figures(
                                "settlement.table.offset",
                                54,
                                line -> words.amount(line.plan().offset())));
        getColumns()
                .add(
                        columns.figures(
                                "settlement.table.tax",
                                62,
                                line -> words.amount(line.plan().tax().now())));
        getColumns()
                .add(
                        columns.figures(
                                "settlement.table.net",
                                76,
                                line -> words.amount(line.plan().net())));
        getColumns()
                .add(
                        columns.text(
                                "settlement.table.way",
                                108,
                                line ->
                                        line.plan()
                                                .target()
                                                .map(to -> ui.word(to.way()))
                                                .orElse("")));
        getColumns()
                .add(
                        columns.nodes(
                                "settlement.table.state",
                                138,
                                line ->
                                        List.of(
                                                Nodes.badge(
                                                        words.standing(line), words.tone(line)))));
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    private void show() {
        choosing.show(model.pageProperty().get().map(RunPage::lines).orElse(List.of()));
        setPlaceholder(empty());
        select();
    }

    private Node empty() {
        return model.bugProperty()
                .get()
                .map(bug -> Empty.of(bug, ui))
                .orElseGet(
                        () ->
                                model.pageProperty().get().isPresent()
                                        ? PayoutPane.none(ui)
                                        : new Empty());
    }

    private void select() {
        choosing.selectOrNone(model.selectedProperty().get());
    }
}
