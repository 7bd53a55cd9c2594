package shop.fahuo.console.account;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Choosing;
import shop.fahuo.console.kit.Columns;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.Empty;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.FxThread;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.ship.ShippingModel;
import shop.fahuo.console.ship.ShippingSheet;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The shop's accounts, and beside them the page of the selected one.
public final class AccountsView extends VBox {

    private final AccountsModel model;
    private final Ui ui;
    private final FilePicker files;
    private final Sheets sheets;
    private final TableView<AccountRow> table = new TableView<>();
    private final List<Command> commands;
    private final Choosing<AccountRow> choosing;
    private boolean opened;

    public AccountsView(
            AccountsModel model,
            Ui ui,
            FilePicker files,
            Sheets sheets,
            Subscriptions subscriptions) {
        this.model = model;
        this.ui = ui;
        this.files = files;
        this.sheets = sheets;
        choosing = Choosing.in(table, model::select);
        commands =
                List.of(
                        Command.always("account.add", Feather.PLUS, "N", model::add),
                        Command.when(
                                model.oneSelected(),
                                "account.edit",
                                Feather.EDIT_2,
                                "E",
                                model::edit),
                        Command.when(
                                model.testable(),
                                "account.test",
                                Feather.ACTIVITY,
                                "T",
                                model::test),
                        Command.always("account.shipping", Feather.TRUCK, "S", model::ship));
        setId("accounts");
        makeTable();
        var page = new AccountPane(model, ui, subscriptions);
        page.setPrefWidth(440);
        page.setMinWidth(360);
        var title = Nodes.row(8, Nodes.label(ui.get("account.title"), "title"));
        var list = new VBox(Nodes.styled(title, "queue-head"), table);
        list.setMinWidth(420);
        var split = new SplitPane(list, page);
        split.setDividerPositions(0.62);
        SplitPane.setResizableWithParent(page, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(split, actions());
        subscriptions.follow(model.rowsProperty(), this::show);
        for (var why : List.of(model.testsProperty(), model.testingProperty())) {
            subscriptions.add(why.subscribe(table::refresh));
        }
        for (var why : List.of(model.readProperty(), model.bugProperty())) {
            subscriptions.follow(why, () -> table.setPlaceholder(empty()));
        }
        subscriptions.add(model.selectedProperty().subscribe(this::select));
        subscriptions.follow(model.formProperty(), this::showSheet);
        subscriptions.follow(model.shippingProperty(), this::showSheet);
    }

    public List<Command> commands() {
        return commands;
    }

    /// Where the keyboard starts.
    public void focusTable() {
        table.requestFocus();
    }

    private void makeTable() {
        var columns = new Columns(ui);
        table.setId("account-table");
        table.setAccessibleText(ui.get("account.title"));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getColumns().add(columns.text("account.table.kind", 100, row -> ui.word(row.kind())));
        table.getColumns().add(columns.text("account.table.name", 130, row -> row.name().name()));
        table.getColumns().add(columns.nodes("account.table.state", 110, this::state));
        table.getColumns().add(columns.text("account.table.channels", 170, this::channels));
        table.getColumns().add(columns.nodes("account.table.ends", 110, this::ends));
        table.getColumns().add(columns.nodes("account.table.tested", 150, this::tested));
        VBox.setVgrow(table, Priority.ALWAYS);
    }

    private List<Node> state(AccountRow row) {
        return List.of(AccountStates.word(model.state(row), ui));
    }

    private String channels(AccountRow row) {
        return row.channels().stream()
                .map(ui::channel)
                .collect(Collectors.joining(ui.get("account.comma")));
    }

    private List<Node> ends(AccountRow row) {
        return row.soonest().map(end -> List.of(EndBadge.of(end, ui))).orElse(List.of());
    }

    private List<Node> tested(AccountRow row) {
        if (model.testingProperty().get().contains(row.name())) {
            return List.of(Nodes.label(ui.get("account.tested.now"), "muted"));
        }
        return Optional.ofNullable(model.testsProperty().get().get(row.name()))
                .map(this::tested)
                .orElse(List.of(Nodes.label(ui.get("account.tested.never"), "subtle")));
    }

    private List<Node> tested(Tested tested) {
        long wrong = tested.findings().stream().filter(Finding::isWrong).count();
        return List.of(
                Nodes.label(ui.shown().brief(tested.at()), "muted"),
                tested.ok()
                        ? Nodes.label(ui.get("account.tested.well"), Tone.GOOD.style())
                        : Nodes.label(ui.get("account.tested.wrong", wrong), Tone.DANGER.style()));
    }

    private Node actions() {
        var bar =
                Nodes.styled(
                        Nodes.row(
                                8,
                                Nodes.icon(Feather.LOCK, Tone.QUIET.style()),
                                Nodes.label(ui.word(model.place()), "muted"),
                                Nodes.spacer()),
                        "action-bar");
        commands.forEach(command -> bar.getChildren().add(Buttons.withKey(command, ui.texts())));
        return bar;
    }

    private void show() {
        choosing.show(model.rowsProperty().get());
        select();
    }

    private void select() {
        choosing.selectOrNone(model.selectedProperty().get());
    }

    private Node empty() {
        return model.bugProperty()
                .get()
                .map(bug -> Empty.of(bug, ui))
                .orElseGet(
                        () ->
                                model.readProperty().get()
                                        ? new Empty(
                                                Feather.LINK,
                                                ui.get("account.empty"),
                                                ui.get("account.empty.hint"))
                                        : new Empty());
    }

    private void showSheet() {
        model.formProperty()
                .get()
                .ifPresentOrElse(
                        this::open,
                        () ->
                                model.shippingProperty()
                                        .get()
                                        .ifPresentOrElse(this::open, this::close));
    }

    private void open(ShippingModel shipping) {
        var shown = new Subscriptions();
        var sheet = new ShippingSheet(shipping, ui, model::dismiss, shown);
        sheets.show(sheet, model::dismiss, shown::close);
        opened = true;
    }

    private void open(AccountFormModel form) {
        var shown = new Subscriptions();
        var sheet = new AccountFormSheet(form, ui, files, model::dismiss, shown);
        sheets.show(sheet, model::dismiss, shown::close);
        FxThread.later(sheet::start);
        opened = true;
    }

    private void close() {
        if (opened) {
            opened = false;
            sheets.close();
        }
    }
}
