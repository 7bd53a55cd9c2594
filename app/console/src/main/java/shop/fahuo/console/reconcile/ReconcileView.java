package shop.fahuo.console.reconcile;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Choosing;
import shop.fahuo.console.kit.Columns;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.payment.bill.Side;
import shop.fahuo.store.payment.bill.Difference;
import shop.fahuo.store.payment.bill.NextStep;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The days of bills on the left; on the right what does not agree, and what can be done about it.
public final class ReconcileView extends VBox {

    private final ReconcileModel model;
    private final DifferencesModel differences;
    private final Ui ui;
    private final FilePicker files;
    private final Sheets sheets;
    private final Consumer<Difference> openOrder;
    private final TableView<Difference> table = new TableView<>();
    private final Button more;
    private final DaysPane days;
    private final List<Command> steps;
    private final List<Command> always;
    private final Choosing<Difference> choosing;
    private boolean opened;

    /// @param openOrder shows the order whose money it is, or looks for it
    public ReconcileView(
            ReconcileModel model,
            Ui ui,
            FilePicker files,
            Sheets sheets,
            Consumer<Difference> openOrder,
            Subscriptions subscriptions) {
        this.model = model;
        differences = model.differences();
        this.ui = ui;
        this.files = files;
        this.sheets = sheets;
        this.openOrder = openOrder;
        choosing = Choosing.in(table, differences::select);
        steps =
                List.of(
                        step(
                                "reconcile.ask",
                                Feather.HELP_CIRCLE,
                                "Q",
                                NextStep.ASK_PROVIDER,
                                differences::askProvider),
                        step(
                                "reconcile.order",
                                Feather.ARROW_UP_RIGHT,
                                "O",
                                NextStep.OPEN_ORDER,
                                this::open),
                        step(
                                "reconcile.find",
                                Feather.SEARCH,
                                "G",
                                NextStep.FIND_ORDER,
                                this::open),
                        step(
                                "reconcile.book",
                                Feather.BOOK,
                                "B",
                                NextStep.BOOK,
                                () -> settle(true)),
                        step(
                                "reconcile.settle",
                                Feather.CHECK_CIRCLE,
                                "D",
                                NextStep.SETTLE,
                                () -> settle(false)));
        always =
                List.of(
                        Command.when(
                                dayChosen(),
                                "reconcile.read",
                                Feather.DOWNLOAD,
                                "R",
                                model.reading()::ask),
                        Command.always("reconcile.export", Feather.FILE_TEXT, "X", this::export));
        more = Nodes.named("reconcile-more", new Button(ui.get("reconcile.more")));
        more.setOnAction(_ -> differences.more());
        setId("reconcile");
        makeTable();
        days = new DaysPane(model.days(), ui, subscriptions);
        days.setMinWidth(240);
        var list = new VBox(new DayHead(model, ui, subscriptions), table, more);
        list.setMinHeight(220);
        var pane = new DifferencePane(differences, ui, steps, subscriptions);
        pane.setMinHeight(150);
        var right = new SplitPane(list, pane);
        right.setOrientation(Orientation.VERTICAL);
        right.setDividerPositions(0.58);
        var split = new SplitPane(days, right);
        split.setDividerPositions(0.24);
        SplitPane.setResizableWithParent(days, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(split, actions());
        subscriptions.follow(differences.pageProperty(), this::show);
        for (var why :
                List.of(
                        model.days().readProperty(),
                        differences.readProperty(),
                        model.days().bugProperty(),
                        model.days().rowsProperty(),
                        model.days().selectedProperty())) {
            subscriptions.follow(why, () -> table.setPlaceholder(DifferencesEmpty.of(model, ui)));
        }
        subscriptions.add(differences.selectedProperty().subscribe(_ -> select()));
        subscriptions.follow(model.reading().stepProperty(), this::showReading);
    }

    /// What can be done here.
    public List<Command> commands() {
        return Stream.concat(steps.stream(), always.stream()).toList();
    }

    /// Where the keyboard starts.
    public void focusDays() {
        days.focusList();
    }

    private Command step(String id, Ikon icon, String key, NextStep step, Runnable run) {
        ObservableBooleanValue enabled =
                Bindings.createBooleanBinding(
                        () ->
                                differences
                                        .selectedProperty()
                                        .get()
                                        .filter(one -> one.steps().contains(step))
                                        .isPresent(),
                        differences.selectedProperty());
        return Command.when(enabled, id, icon, key, run);
    }

    private BooleanExpression dayChosen() {
        return Bindings.createBooleanBinding(
                () -> model.days().selectedProperty().get().isPresent(),
                model.days().selectedProperty());
    }

    private void makeTable() {
        var columns = new Columns(ui);
        table.setId("reconcile-table");
        table.setAccessibleText(ui.get("reconcile.table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns()
                .add(
                        columns.nodes(
                                "reconcile.table.outcome",
                                96,
                                one -> List.of(DifferenceWords.outcome(one, ui))));
        table.getColumns()
                .add(
                        columns.text(
                                "reconcile.table.day",
                                64,
                                one -> one.day().toString().substring(5)));
        table.getColumns()
                .add(
                        columns.text(
                                "reconcile.table.kind",
                                70,
                                one -> ui.word(one.item().key().kind())));
        table.getColumns().add(columns.text("reconcile.table.name", 210, DifferenceNames::shown));
        for (var side : Side.values()) {
            table.getColumns().add(columns.figures(key(side), 100, one -> amount(one, side)));
        }
        table.getColumns()
                .add(
                        columns.nodes(
                                "reconcile.table.state",
                                110,
                                one -> List.of(DifferenceWords.state(one, ui))));
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private static String key(Side side) {
        return switch (side) {
            case OURS -> "reconcile.table.ours";
            case TRADE -> "reconcile.table.trade";
            case FUND -> "reconcile.table.fund";
        };
    }

    private String amount(Difference one, Side side) {
        return one.item()
                .word(side)
                .map(word -> Shown.money(word.amount()))
                .orElse(ui.get("reconcile.nothing"));
    }

    private Node actions() {
        var bar = Nodes.styled(Nodes.row(8, Nodes.spacer()), "action-bar");
        always.forEach(command -> bar.getChildren().add(Buttons.withKey(command, ui.texts())));
        return bar;
    }

    private void show() {
        var page = differences.pageProperty().get();
        choosing.show(page.rows());
        Nodes.show(more, page.next().isPresent());
        select();
    }

    private void select() {
        choosing.selectOrNone(differences.selectedProperty().get());
    }

    private void open() {
        differences.selectedProperty().get().ifPresent(openOrder);
    }

    private void settle(boolean book) {
        differences
                .selectedProperty()
                .get()
                .ifPresent(
                        one ->
                                sheets.show(
                                        new SettleSheet(one, book, differences, ui, sheets::close),
                                        sheets::close));
    }

    private void export() {
        var day = Shown.exact(ui.shown().now()).substring(0, 10);
        files.save(ui.get("reconcile.export"), ui.get("reconcile.export.file", day))
                .ifPresent(differences::export);
    }

    private void showReading() {
        if (model.reading().stepProperty().get() instanceof ReadingModel.Step.Idle) {
            if (opened) {
                opened = false;
                sheets.close();
            }
            return;
        }
        opened = true;
        var shown = new Subscriptions();
        sheets.show(
                new ReadingSheet(model.reading(), ui, files, shown),
                model.reading()::dismiss,
                shown::close);
    }
}
