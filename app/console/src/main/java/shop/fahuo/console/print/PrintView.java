package shop.fahuo.console.print;

import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Columns;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.Inputs;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;

import java.util.List;

/// Labels that can be printed on the left, with the runs that are not finished; the label as it
/// will come out on the right.
public final class PrintView extends VBox {

    private final PrintModel model;
    private final Ui ui;
    private final Sheets sheets;
    private final PrintWords words;
    private final TableView<LabelRow> table = new TableView<>();
    private final ChoiceBox<PrinterSetup> printers;
    private final VBox said = Nodes.named("print-said", new VBox(4));
    private final List<Command> commands;
    private boolean restoring;

    public PrintView(PrintModel model, Ui ui, Sheets sheets, Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.sheets = sheets;
        words = new PrintWords(ui);
        commands =
                List.of(
                        Command.when(can(false), "print.print", Feather.PRINTER, "P", model::print),
                        Command.when(
                                can(true), "print.again", Feather.COPY, "B", model::printAgain),
                        Command.always("print.refresh", Feather.REFRESH_CW, "R", model::look),
                        Command.always(
                                "print.printers", Feather.SETTINGS, "O", this::showPrinters));
        printers = Inputs.choice("print-printer", List.<PrinterSetup>of(), PrinterSetup::name);
        printers.setAccessibleText(ui.get("print.printer"));
        printers.valueProperty()
                .subscribe(
                        one -> {
                            if (!restoring && one != null) {
                                model.choose(one);
                            }
                        });
        setId("print");
        makeTable();
        var list = new VBox(head(), said, table, new RunsPane(model, ui, subscriptions));
        list.setMinWidth(420);
        var split = new SplitPane(list, new PreviewPane(model, ui, subscriptions));
        split.setDividerPositions(0.62);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(split, actions());
        subscriptions.follow(model.shownProperty(), this::show);
        subscriptions.follow(model.stepProperty(), this::tell);
        subscriptions.follow(model.printerProperty(), this::showPrinter);
    }

    /// What can be done here.
    public List<Command> commands() {
        return commands;
    }

    /// Where the keyboard starts.
    public void focusTable() {
        table.requestFocus();
    }

    private ObservableBooleanValue can(boolean again) {
        return Bindings.createBooleanBinding(
                () -> model.can(again),
                model.selectedProperty(),
                model.printerProperty(),
                model.stepProperty());
    }

    private Node head() {
        return Nodes.styled(
                Nodes.row(
                        8,
                        Nodes.label(ui.get("print.title"), "title"),
                        Nodes.spacer(),
                        Nodes.label(ui.get("print.printer"), "muted"),
                        printers),
                "queue-head");
    }

    private void makeTable() {
        var columns = new Columns(ui);
        table.setId("print-table");
        table.setAccessibleText(ui.get("print.table"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns()
                .add(
                        columns.<LabelRow>nodes(
                                "print.table.state", 90, row -> List.of(words.state(row))));
        table.getColumns().add(columns.text("print.table.waybill", 150, LabelRow::number));
        table.getColumns()
                .add(
                        columns.text(
                                "print.table.order",
                                150,
                                row -> row.parcel().key().number().value()));
        table.getColumns()
                .add(
                        columns.figures(
                                "print.table.units", 60, row -> Shown.count(row.parcel().units())));
        table.getColumns()
                .add(
                        columns.text(
                                "print.table.made",
                                100,
                                row -> ui.shown().time(row.parcel().made())));
        table.setPlaceholder(
                new Empty(Feather.PRINTER, ui.get("print.none"), ui.get("print.none.next")));
        VBox.setVgrow(table, Priority.ALWAYS);
        table.getSelectionModel()
                .getSelectedItems()
                .subscribe(
                        () -> {
                            if (!restoring) {
                                model.select(
                                        List.copyOf(table.getSelectionModel().getSelectedItems()));
                            }
                        });
    }

    private Node actions() {
        var bar = Nodes.styled(Nodes.row(8, Nodes.spacer()), "action-bar");
        commands.forEach(
                command -> {
                    var button = Buttons.withKey(command, ui.texts());
                    if (command.id().equals("print.print")) {
                        button.getStyleClass().add("accent");
                    }
                    bar.getChildren().add(button);
                });
        return bar;
    }

    private void show() {
        var now = model.shownProperty().get();
        var ids = model.selectedProperty().get().stream().map(row -> row.parcel().id()).toList();
        restoring = true;
        table.getItems().setAll(now.rows());
        table.getSelectionModel().clearSelection();
        for (int at = 0; at < now.rows().size(); at++) {
            if (ids.contains(now.rows().get(at).parcel().id())) {
                table.getSelectionModel().select(at);
            }
        }
        printers.getItems().setAll(now.printers());
        restoring = false;
        showPrinter();
    }

    private void showPrinter() {
        restoring = true;
        model.printerProperty()
                .get()
                .ifPresentOrElse(
                        one ->
                                printers.getItems().stream()
                                        .filter(item -> item.name().equals(one.name()))
                                        .findFirst()
                                        .ifPresent(printers::setValue),
                        () -> printers.setValue(null));
        restoring = false;
    }

    private void tell() {
        var now = words.said(model.stepProperty().get());
        Nodes.show(said, !now.what().isEmpty());
        said.getStyleClass().setAll("notice", now.tone().style());
        said.getChildren().setAll(Nodes.paragraph(now.what(), "strong"));
        if (!now.next().isEmpty()) {
            said.getChildren().add(Nodes.paragraph(now.next()));
        }
    }

    private void showPrinters() {
        var shown = new Subscriptions();
        sheets.show(
                new PrintersSheet(model, ui, sheets::close, shown), sheets::close, shown::close);
    }
}
