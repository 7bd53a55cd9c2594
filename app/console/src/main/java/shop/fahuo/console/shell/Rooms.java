package shop.fahuo.console.shell;

import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import shop.fahuo.console.account.AccountsView;
import shop.fahuo.console.commission.PlansView;
import shop.fahuo.console.distributor.DistributorsView;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.ledger.LedgerView;
import shop.fahuo.console.ledger.SafeView;
import shop.fahuo.console.pack.PackView;
import shop.fahuo.console.parcel.ParcelActsView;
import shop.fahuo.console.parcel.ParcelsView;
import shop.fahuo.console.print.PrintView;
import shop.fahuo.console.reconcile.ReconcileView;
import shop.fahuo.console.settlement.SettlementView;
import shop.fahuo.console.stock.StockSheetView;
import shop.fahuo.console.stock.StockView;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// The room of each [Place], made when somebody first asks for it: most days go by in two of them,
/// and a window that made all of them would open late.
final class Rooms {

    private final ShellModel models;
    private final Ui ui;
    private final FilePicker files;
    private final Sheets sheets;
    private final Navigator navigator;
    private final Subscriptions subscriptions;
    private final Supplier<Node> emptyHelp;
    private final ParcelActsView parcelActs;
    private final Map<Place, Room> made = new EnumMap<>(Place.class);

    /// @param emptyHelp what an empty list of orders says to do next
    Rooms(
            ShellModel models,
            Ui ui,
            FilePicker files,
            Sheets sheets,
            Navigator navigator,
            Supplier<Node> emptyHelp,
            Subscriptions subscriptions) {
        this.models = models;
        this.ui = ui;
        this.files = files;
        this.sheets = sheets;
        this.navigator = navigator;
        this.emptyHelp = emptyHelp;
        this.subscriptions = subscriptions;
        // What is asked for from several rooms answers wherever somebody is.
        parcelActs = new ParcelActsView(models.parcelActs(), ui, sheets, subscriptions);
        new SafeView(models.ledger().safe(), ui, sheets, navigator::openOrder, subscriptions);
        new StockSheetView(models.stock().asked(), ui, sheets, navigator::openOrder, subscriptions);
    }

    Room here() {
        return of(models.places().get());
    }

    Room of(Place place) {
        if (!made.containsKey(place)) {
            switch (place) {
                case ORDERS, REVIEW, REFUNDS -> makeOrders();
                case PARCELS -> made.put(place, parcels());
                case STOCK -> made.put(place, stock());
                case DISTRIBUTORS -> made.put(place, distributors());
                case PLANS -> made.put(place, plans());
                case SETTLEMENT -> made.put(place, settlement());
                case LEDGER -> made.put(place, ledger());
                case PACK -> made.put(place, pack());
                case PRINT -> made.put(place, print());
                case RECONCILE -> made.put(place, reconcile());
                case ACCOUNTS -> made.put(place, accounts());
            }
        }
        return Optional.ofNullable(made.get(place)).orElseThrow();
    }

    /// Shows the room of the place somebody is at, and nothing of the others.
    Node pane() {
        var pane = new StackPane();
        VBox.setVgrow(pane, Priority.ALWAYS);
        subscriptions.follow(
                models.places().placeProperty(),
                () -> {
                    var here = here();
                    if (!pane.getChildren().contains(here.node())) {
                        pane.getChildren().add(here.node());
                        // What is in a split pane is in the scene once that has its skin: nothing
                        // there could take the keyboard before.
                        here.node().applyCss();
                    }
                    pane.getChildren().forEach(node -> Nodes.show(node, node.equals(here.node())));
                    here.arrive().run();
                });
        return pane;
    }

    private void makeOrders() {
        var orders = new OrdersView(models, ui, sheets, files, emptyHelp, navigator, subscriptions);
        made.put(Place.ORDERS, orders.orders());
        made.put(Place.REVIEW, orders.review());
        made.put(Place.REFUNDS, orders.refunds());
    }

    private Room parcels() {
        var view =
                new ParcelsView(
                        models.parcels(),
                        parcelActs,
                        ui,
                        navigator::openOrder,
                        navigator::printParcels,
                        subscriptions);
        return new Room(view, view.commands(), view::focusTable, models.parcels()::look);
    }

    private Room stock() {
        var view = new StockView(models.stock(), ui, navigator::openOrder, subscriptions);
        return new Room(view, view.commands(), view::focusTable, models.stock()::look);
    }

    private Room distributors() {
        var links =
                new DistributorsView.Links(navigator::openAccount, models.ledger().safe()::show);
        var view = new DistributorsView(models.distributors(), ui, files, links, subscriptions);
        return new Room(view, view.commands(), view::focusTree, models.distributors()::look);
    }

    private Room plans() {
        var view = new PlansView(models.plans(), ui, files, sheets, subscriptions);
        return new Room(view, view.commands(), view::focusVersions, models.plans()::look);
    }

    private Room settlement() {
        var view = new SettlementView(models.settlement(), ui, files, sheets, subscriptions);
        return new Room(view, view.commands(), view::focusRuns, models.settlement().runs()::look);
    }

    private Room ledger() {
        var view = new LedgerView(models.ledger(), ui, navigator::openOrder, subscriptions);
        return new Room(view, view.commands(), view::focusTable, models.ledger()::look);
    }

    private Room pack() {
        var view = new PackView(models.pack(), ui, sheets, subscriptions);
        return new Room(view, view.commands(), view::focusScan, models.pack()::look);
    }

    private Room print() {
        var view = new PrintView(models.print(), ui, sheets, subscriptions);
        return new Room(view, view.commands(), view::focusTable, models.print()::look);
    }

    private Room reconcile() {
        var view =
                new ReconcileView(
                        models.reconcile(), ui, files, sheets, navigator::openOrder, subscriptions);
        return new Room(view, view.commands(), view::focusDays);
    }

    private Room accounts() {
        var view = new AccountsView(models.accounts(), ui, files, sheets, subscriptions);
        return new Room(view, view.commands(), view::focusTable);
    }
}
