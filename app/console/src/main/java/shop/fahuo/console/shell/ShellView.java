package shop.fahuo.console.shell;

import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.account.AccountsView;
import shop.fahuo.console.commission.PlansView;
import shop.fahuo.console.desk.DeskCommands;
import shop.fahuo.console.desk.DeskSheet;
import shop.fahuo.console.distributor.DistributorsView;
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
import shop.fahuo.console.ledger.LedgerView;
import shop.fahuo.console.ledger.SafeView;
import shop.fahuo.console.notice.Bell;
import shop.fahuo.console.notice.Notice.Topic;
import shop.fahuo.console.notice.NoticeSheet;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.pack.PackView;
import shop.fahuo.console.palette.PaletteView;
import shop.fahuo.console.parcel.ParcelActsView;
import shop.fahuo.console.parcel.ParcelsView;
import shop.fahuo.console.print.PrintView;
import shop.fahuo.console.reconcile.ReconcileView;
import shop.fahuo.console.rule.RedSwitchView;
import shop.fahuo.console.settlement.SettlementView;
import shop.fahuo.console.ship.ExportView;
import shop.fahuo.console.status.StatusView;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The whole window in one language. Switching the language makes a new one over the same models.
public final class ShellView implements AutoCloseable {

    private static final String PALETTE = "palette.open";

    private final ShellModel models;
    private final Ui ui;
    private final FilePicker files;
    private final BorderPane page = Nodes.styled(new BorderPane(), "shell");
    private final Sheets sheets = new Sheets(page);
    private final Subscriptions subscriptions = new Subscriptions();
    private final List<Command> everywhere = new ArrayList<>();
    private final Map<Place, Room> rooms = new EnumMap<>(Place.class);
    private final Navigator navigator;

    public ShellView(ShellModel models, Ui ui, FilePicker files) {
        this.models = models;
        this.ui = ui;
        this.files = files;
        navigator = new Navigator(models, this::focus);
        var orders =
                new OrdersView(
                        models,
                        ui,
                        sheets,
                        files,
                        this::emptyHelp,
                        navigator::openParcel,
                        subscriptions);
        var reconcile =
                new ReconcileView(
                        models.reconcile(), ui, files, sheets, navigator::openOrder, subscriptions);
        var parcels =
                new ParcelsView(
                        models.parcels(),
                        new ParcelActsView(models.parcelActs(), ui, sheets, subscriptions),
                        ui,
                        navigator::openOrder,
                        navigator::printParcels,
                        subscriptions);
        var print = new PrintView(models.print(), ui, sheets, subscriptions);
        var accounts = new AccountsView(models.accounts(), ui, files, sheets, subscriptions);
        rooms.put(Place.ORDERS, orders.orders());
        rooms.put(Place.REFUNDS, orders.refunds());
        rooms.put(
                Place.PARCELS,
                new Room(parcels, parcels.commands(), parcels::focusTable, models.parcels()::look));
        var pack = new PackView(models.pack(), ui, sheets, subscriptions);
        rooms.put(
                Place.PACK, new Room(pack, pack.commands(), pack::focusScan, models.pack()::look));
        rooms.put(
                Place.PRINT,
                new Room(print, print.commands(), print::focusTable, models.print()::look));
        var tree =
                new DistributorsView(
                        models.distributors(),
                        ui,
                        files,
                        new DistributorsView.Links(
                                navigator::openAccount, models.ledger().safe()::show),
                        subscriptions);
        rooms.put(
                Place.DISTRIBUTORS,
                new Room(tree, tree.commands(), tree::focusTree, models.distributors()::look));
        var ledger = new LedgerView(models.ledger(), ui, navigator::openOrder, subscriptions);
        new SafeView(models.ledger().safe(), ui, sheets, navigator::openOrder, subscriptions);
        rooms.put(
                Place.LEDGER,
                new Room(ledger, ledger.commands(), ledger::focusTable, models.ledger()::look));
        var plans = new PlansView(models.plans(), ui, files, sheets, subscriptions);
        rooms.put(
                Place.PLANS,
                new Room(plans, plans.commands(), plans::focusVersions, models.plans()::look));
        var settlement = new SettlementView(models.settlement(), ui, files, sheets, subscriptions);
        rooms.put(
                Place.SETTLEMENT,
                new Room(
                        settlement,
                        settlement.commands(),
                        settlement::focusRuns,
                        models.settlement().runs()::look));
        rooms.put(Place.RECONCILE, new Room(reconcile, reconcile.commands(), reconcile::focusDays));
        rooms.put(Place.ACCOUNTS, new Room(accounts, accounts.commands(), accounts::focusTable));
        var redSwitch = new RedSwitchView(models.redSwitch(), ui, sheets, subscriptions);
        var main = List.of(importCommand(), exportCommand());
        var notices = Command.always("notice.open", Feather.BELL, "Shortcut+B", this::showNotices);
        var quiet = new ArrayList<Command>();
        quiet.add(Command.always(PALETTE, Feather.TERMINAL, "Shortcut+K", this::showPalette));
        quiet.add(Command.always("shell.keys", Feather.HELP_CIRCLE, "F1", this::showKeys));
        var desk = new DeskCommands(models.desk(), models.lock(), this::showDesk);
        quiet.addAll(desk.shown());
        var header =
                new HeaderView(
                        models.queue(),
                        ui,
                        main,
                        Bell.of(models.notices(), notices, ui, subscriptions),
                        quiet,
                        () -> navigator.show(Place.ORDERS),
                        this::focus);
        everywhere.addAll(main);
        everywhere.add(header.find());
        everywhere.addAll(navigator.commands());
        everywhere.add(redSwitch.command());
        everywhere.add(notices);
        everywhere.addAll(quiet);
        everywhere.addAll(desk.others());
        subscriptions.add(models.places().placeProperty().subscribe(() -> room().arrive().run()));
        page.setLeft(new NavigationView(models, ui, redSwitch, subscriptions));
        page.setCenter(new VBox(header, banner(), places()));
        page.setBottom(
                new StatusView(
                        new StatusView.Source(
                                models.status(),
                                models.accounts(),
                                models.jobs(),
                                models.person().get().name()),
                        new StatusView.Ways(
                                navigator::openWorstAccount,
                                () -> navigator.openQueue(Queue.TROUBLE),
                                navigator::openOrder,
                                redSwitch.command()::runIfEnabled),
                        ui,
                        subscriptions));
        // Over a sheet too: whoever leaves the desk does not put away first what they write.
        Keys.install(sheets, ui.texts().keys(), desk::others);
        NoticeFeed.follow(models, sheets::isShowing, subscriptions);
        Keys.install(page, ui.texts().keys(), this::commandsHere);
    }

    /// The root of the scene.
    public Sheets root() {
        return sheets;
    }

    /// Puts the keyboard where the work is.
    public void focus() {
        room().focus().run();
    }

    private Room room() {
        return Optional.ofNullable(rooms.get(models.places().get())).orElseThrow();
    }

    private Node places() {
        var nodes = rooms.values().stream().map(Room::node).distinct().toList();
        var all = new StackPane();
        all.getChildren().setAll(nodes);
        VBox.setVgrow(all, Priority.ALWAYS);
        subscriptions.follow(
                models.places().placeProperty(),
                () -> nodes.forEach(node -> Nodes.show(node, node.equals(room().node()))));
        return all;
    }

    private List<Command> commandsHere() {
        return Stream.concat(room().commands().stream(), everywhere.stream()).toList();
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

    private void showNotices() {
        var shown = new Subscriptions();
        models.notices().see();
        sheets.show(
                new NoticeSheet(
                        models.notices(),
                        ui,
                        topic -> {
                            sheets.close();
                            open(topic);
                        },
                        sheets::close,
                        shown),
                sheets::close,
                shown::close);
    }

    private void open(Topic topic) {
        switch (topic) {
            case TROUBLES -> navigator.openQueue(Queue.TROUBLE);
            case PAYOUTS -> navigator.show(Place.SETTLEMENT);
            case ACCOUNTS -> navigator.openWorstAccount();
            case IMPORTED -> showImport();
        }
    }

    private void showImport() {
        var shown = new Subscriptions();
        models.notices().dismiss(Topic.IMPORTED);
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

    private void showDesk() {
        var person = models.person().get().name();
        sheets.show(new DeskSheet(models.desk(), person, ui, sheets::close), sheets::close);
    }

    private void showPalette() {
        models.palette()
                .open(
                        commandsHere().stream()
                                .filter(command -> !command.id().equals(PALETTE))
                                .toList(),
                        command -> ui.get(command.id()));
        var shown = new Subscriptions();
        sheets.show(
                new PaletteView(models.palette(), navigator.opening(), ui, sheets::close, shown),
                sheets::close,
                shown::close);
    }

    private void showKeys() {
        var right = new ArrayList<KeySheet.Group>();
        rooms.keySet().stream()
                .filter(place -> place != Place.ORDERS)
                .map(this::keys)
                .forEach(right::add);
        var left = keys(Place.ORDERS);
        var here = new KeySheet.Group(ui.get("shell.keys.everywhere"), everywhere);
        var sheet = new KeySheet(left, here, right, ui, sheets::close);
        sheets.show(sheet, sheet::leave, () -> models.desk().use(sheet.keys().names()));
    }

    private KeySheet.Group keys(Place place) {
        return new KeySheet.Group(
                ui.word(place), Optional.ofNullable(rooms.get(place)).orElseThrow().commands());
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
