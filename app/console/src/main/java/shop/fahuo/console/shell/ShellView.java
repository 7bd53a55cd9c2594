package shop.fahuo.console.shell;

import javafx.scene.Node;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.account.AccountsView;
import shop.fahuo.console.importing.ImportView;
import shop.fahuo.console.kit.Buttons;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Keys;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.OrderView;
import shop.fahuo.console.order.QueueView;
import shop.fahuo.console.parcel.ParcelActsView;
import shop.fahuo.console.parcel.ParcelSection;
import shop.fahuo.console.parcel.ParcelsView;
import shop.fahuo.console.payment.MoneyView;
import shop.fahuo.console.payment.refund.RefundBarView;
import shop.fahuo.console.payment.refund.RefundView;
import shop.fahuo.console.payment.refund.RefundsView;
import shop.fahuo.console.print.PrintView;
import shop.fahuo.console.reconcile.DifferenceNames;
import shop.fahuo.console.reconcile.ReconcileView;
import shop.fahuo.console.review.ReviewView;
import shop.fahuo.console.rule.RedSwitchView;
import shop.fahuo.console.ship.ExportView;
import shop.fahuo.store.parcel.ParcelRow;
import shop.fahuo.store.payment.bill.Difference;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The whole window in one language. Switching the language makes a new one over the same models.
public final class ShellView implements AutoCloseable {

    private final ShellModel models;
    private final Ui ui;
    private final FilePicker files;
    private final BorderPane page = Nodes.styled(new BorderPane(), "shell");
    private final Sheets sheets = new Sheets(page);
    private final Subscriptions subscriptions = new Subscriptions();
    private final List<Command> everywhere = new ArrayList<>();
    private final List<Command> forOrders = new ArrayList<>();
    private final List<Command> forRefunds = new ArrayList<>();
    private final QueueView queue;
    private final OrderView order;
    private final RefundsView refunds;
    private final ReconcileView reconcile;
    private final ParcelsView parcels;
    private final PrintView print;
    private final AccountsView accounts;

    /// @param look commands that change how the window looks
    public ShellView(ShellModel models, Ui ui, FilePicker files, List<Command> look) {
        this.models = models;
        this.ui = ui;
        this.files = files;
        queue = new QueueView(models.queue(), ui, this::emptyHelp, subscriptions);
        var money = new MoneyView(models.money(), ui, sheets, subscriptions);
        var refund = new RefundView(models.refund(), ui, sheets, subscriptions);
        refunds = new RefundsView(models.refunds(), ui, subscriptions);
        var packed =
                new ParcelSection(
                        models.order().pageProperty(), models.parcelActs(), ui, this::openParcel);
        order =
                new OrderView(
                        models.order(),
                        models.reveal(),
                        found ->
                                Stream.of(
                                                money.sections(found),
                                                packed.sections(found),
                                                refund.sections(found))
                                        .flatMap(List::stream)
                                        .toList(),
                        ui,
                        subscriptions);
        reconcile =
                new ReconcileView(
                        models.reconcile(), ui, files, sheets, this::openOrder, subscriptions);
        parcels =
                new ParcelsView(
                        models.parcels(),
                        new ParcelActsView(models.parcelActs(), ui, sheets, subscriptions),
                        ui,
                        this::openOrder,
                        this::printParcels,
                        subscriptions);
        print = new PrintView(models.print(), ui, sheets, subscriptions);
        accounts = new AccountsView(models.accounts(), ui, files, sheets, subscriptions);
        var review = new ReviewView(models.review(), ui, sheets, subscriptions);
        var redSwitch = new RedSwitchView(models.redSwitch(), ui, sheets, subscriptions);
        var main = List.of(importCommand(), exportCommand());
        var quiet = new ArrayList<Command>();
        quiet.add(Command.always("shell.keys", Feather.HELP_CIRCLE, "F1", this::showKeys));
        quiet.addAll(look);
        var header =
                new HeaderView(
                        models.queue(), ui, main, quiet, () -> show(Place.ORDERS), this::focus);
        forOrders.add(Command.always("shell.next", Feather.ARROW_DOWN, "J", () -> queue.step(1)));
        forOrders.add(
                Command.always("shell.previous", Feather.ARROW_UP, "K", () -> queue.step(-1)));
        forOrders.addAll(review.commands());
        forOrders.addAll(review.mending());
        var ofOrder = new ArrayList<>(order.commands());
        ofOrder.addAll(money.commands());
        ofOrder.addAll(packed.commands());
        ofOrder.addAll(refund.commands());
        forOrders.addAll(ofOrder);
        var answers = new RefundBarView(models.refunds(), models.refund(), ui, subscriptions);
        forRefunds.add(
                Command.always("refund.next", Feather.ARROW_DOWN, "J", () -> refunds.step(1)));
        forRefunds.add(
                Command.always("refund.previous", Feather.ARROW_UP, "K", () -> refunds.step(-1)));
        forRefunds.addAll(answers.commands());
        forRefunds.addAll(ofOrder);
        everywhere.addAll(main);
        everywhere.add(
                Command.always("shell.find", Feather.SEARCH, "Shortcut+F", header::focusSearch));
        everywhere.add(go("shell.orders", Feather.LIST, "Shortcut+1", Place.ORDERS));
        everywhere.add(go("shell.reconcile", Feather.CHECK_SQUARE, "Shortcut+2", Place.RECONCILE));
        everywhere.add(go("shell.parcels", Feather.PACKAGE, "Shortcut+5", Place.PARCELS));
        everywhere.add(go("shell.print", Feather.PRINTER, "Shortcut+4", Place.PRINT));
        everywhere.add(go("shell.refunds", Feather.CORNER_UP_LEFT, "Shortcut+R", Place.REFUNDS));
        everywhere.add(go("shell.accounts", Feather.LINK, "Shortcut+3", Place.ACCOUNTS));
        everywhere.add(redSwitch.command());
        everywhere.addAll(quiet);
        var orders =
                new VBox(
                        orders(),
                        only(
                                Place.ORDERS,
                                new ActionBarView(models.queue(), ui, review, subscriptions)),
                        only(Place.REFUNDS, answers));
        subscriptions.add(models.places().placeProperty().subscribe(this::look));
        page.setLeft(new NavigationView(models, ui, redSwitch, subscriptions));
        page.setCenter(new VBox(header, banner(), places(orders)));
        page.setBottom(
                new StatusView(models.jobs(), ui, models.person().get().name(), subscriptions));
        Keys.install(page, this::commandsHere);
    }

    /// The root of the scene.
    public Sheets root() {
        return sheets;
    }

    /// Puts the keyboard where the work is.
    public void focus() {
        switch (models.places().get()) {
            case ORDERS -> queue.focusTable();
            case REFUNDS -> refunds.focusTable();
            case RECONCILE -> reconcile.focusDays();
            case PARCELS -> parcels.focusTable();
            case PRINT -> print.focusTable();
            case ACCOUNTS -> accounts.focusTable();
        }
    }

    private Node places(Node orders) {
        var all = new StackPane(orders, reconcile, parcels, print, accounts);
        VBox.setVgrow(all, Priority.ALWAYS);
        subscriptions.follow(
                models.places().placeProperty(),
                () -> {
                    var here = models.places().get();
                    Nodes.show(orders, here == Place.ORDERS || here == Place.REFUNDS);
                    Nodes.show(reconcile, here == Place.RECONCILE);
                    Nodes.show(parcels, here == Place.PARCELS);
                    Nodes.show(print, here == Place.PRINT);
                    Nodes.show(accounts, here == Place.ACCOUNTS);
                });
        return all;
    }

    private Command go(String id, Feather icon, String key, Place place) {
        return Command.always(id, icon, key, () -> show(place));
    }

    /// What is read only when somebody goes there.
    private void look() {
        switch (models.places().get()) {
            case PARCELS -> models.parcels().look();
            case PRINT -> models.print().look();
            case ORDERS, REFUNDS, RECONCILE, ACCOUNTS -> {}
        }
    }

    /// The order itself, or whatever its number finds.
    private void openOrder(Difference difference) {
        findOrder(DifferenceNames.sought(difference));
    }

    private void openOrder(ParcelRow parcel) {
        findOrder(parcel.key().number().value());
    }

    private void findOrder(String text) {
        models.queue().search(text);
        show(Place.ORDERS);
    }

    private void openParcel(ParcelRow parcel) {
        show(Place.PARCELS);
        models.parcels().show(parcel);
    }

    /// The labels of the selected parcels, ready to be printed.
    private void printParcels() {
        models.print().want(models.parcels().selectedProperty().get());
        show(Place.PRINT);
    }

    private void show(Place place) {
        models.places().show(place);
        focus();
    }

    private List<Command> commandsHere() {
        var here =
                switch (models.places().get()) {
                    case ORDERS -> forOrders;
                    case REFUNDS -> forRefunds;
                    case RECONCILE -> reconcile.commands();
                    case PARCELS -> parcels.commands();
                    case PRINT -> print.commands();
                    case ACCOUNTS -> accounts.commands();
                };
        return Stream.concat(here.stream(), everywhere.stream()).toList();
    }

    private Node orders() {
        order.setPrefWidth(440);
        order.setMinWidth(360);
        queue.setMinWidth(420);
        refunds.setMinWidth(420);
        var lists = new StackPane(only(Place.ORDERS, queue), only(Place.REFUNDS, refunds));
        var split = new SplitPane(lists, order);
        split.setDividerPositions(0.65);
        SplitPane.setResizableWithParent(order, false);
        VBox.setVgrow(split, Priority.ALWAYS);
        return split;
    }

    private Node only(Place place, Node node) {
        subscriptions.follow(
                models.places().placeProperty(),
                () -> Nodes.show(node, models.places().get() == place));
        return node;
    }

    private Node banner() {
        var words = Nodes.label(ui.get("rule.switch.banner"), "strong", Tone.DANGER.style());
        var banner =
                Nodes.styled(
                        Nodes.row(8, Nodes.icon(Feather.OCTAGON, Tone.DANGER.style()), words),
                        "stopped-banner");
        var on = models.redSwitch().onProperty();
        subscriptions.follow(on, () -> Nodes.show(banner, on.get()));
        return banner;
    }

    private Command importCommand() {
        return Command.always("import.open", Feather.UPLOAD, "Shortcut+I", this::showImport);
    }

    private Command exportCommand() {
        return Command.always("ship.export", Feather.DOWNLOAD, "Shortcut+E", this::showExport);
    }

    private Node emptyHelp() {
        return Nodes.styled(Buttons.of(importCommand(), ui.texts()), "accent");
    }

    private void showImport() {
        var shown = new Subscriptions();
        sheets.show(
                new ImportView(models.importing(), ui, files, sheets::close, shown),
                sheets::close,
                shown::close);
    }

    private void showExport() {
        var shown = new Subscriptions();
        models.export().look();
        sheets.show(
                new ExportView(models.export(), ui, files, sheets::close, shown),
                sheets::close,
                shown::close);
    }

    private void showKeys() {
        var right =
                List.of(
                        new KeySheet.Group(ui.get("shell.keys.everywhere"), everywhere),
                        new KeySheet.Group(ui.word(Place.RECONCILE), reconcile.commands()),
                        new KeySheet.Group(ui.word(Place.PARCELS), parcels.commands()),
                        new KeySheet.Group(ui.word(Place.PRINT), print.commands()),
                        new KeySheet.Group(ui.word(Place.REFUNDS), forRefunds),
                        new KeySheet.Group(ui.word(Place.ACCOUNTS), accounts.commands()));
        var left = new KeySheet.Group(ui.word(Place.ORDERS), forOrders);
        sheets.show(new KeySheet(left, right, ui, sheets::close), sheets::close);
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
