package shop.fahuo.console.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.begin.BeginBar;
import shop.fahuo.console.begin.BeginModel;
import shop.fahuo.console.begin.BeginPage;
import shop.fahuo.console.begin.BeginStep;
import shop.fahuo.console.desk.DeskCommands;
import shop.fahuo.console.desk.DeskSheet;
import shop.fahuo.console.importing.ImportView;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Keys;
import shop.fahuo.console.kit.Nodes;
import shop.fahuo.console.kit.Sheets;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.notice.Bell;
import shop.fahuo.console.notice.Notice.Topic;
import shop.fahuo.console.notice.NoticeSheet;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.palette.PaletteView;
import shop.fahuo.console.rule.RedSwitchView;
import shop.fahuo.console.ship.ExportView;
import shop.fahuo.console.status.StatusView;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
    private final Navigator navigator;
    private final Rooms rooms;

    public ShellView(ShellModel models, Ui ui, FilePicker files) {
        this.models = models;
        this.ui = ui;
        this.files = files;
        navigator = new Navigator(models, this::focus);
        var door = models.begin().doorProperty();
        var practice =
                Command.when(
                        Bindings.createBooleanBinding(
                                () ->
                                        !models.begin().isPractice()
                                                && door.get() != BeginModel.Door.OPEN,
                                door),
                        "begin.open",
                        Feather.COFFEE,
                        "Shortcut+P",
                        models.begin()::openPractice);
        var begin = new BeginPage(models.begin(), practice, ui, this::go, subscriptions);
        rooms = new Rooms(models, ui, files, sheets, navigator, () -> begin, subscriptions);
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
        everywhere.add(practice);
        everywhere.addAll(quiet);
        everywhere.addAll(desk.others());
        page.setLeft(new NavigationView(models, ui, redSwitch, subscriptions));
        var bar = new BeginBar(models.begin(), ui, this::go, subscriptions);
        page.setCenter(new VBox(header, banner(), bar, rooms.pane()));
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
        rooms.here().focus().run();
    }

    private List<Command> commandsHere() {
        return Stream.concat(rooms.here().commands().stream(), everywhere.stream()).toList();
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

    /// Where a step is done.
    private void go(BeginStep step) {
        switch (step) {
            case OPEN -> navigator.openQueue(Queue.ALL);
            case APPROVE, SHIP -> navigator.openQueue(Queue.REVIEW);
            case WATCH -> navigator.openQueue(Queue.SHIPPED);
            case GOODS, ORDERS -> showImport();
        }
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
        Arrays.stream(Place.values())
                .filter(place -> place != Place.ORDERS)
                .map(this::keys)
                .forEach(right::add);
        var left = keys(Place.ORDERS);
        var here = new KeySheet.Group(ui.get("shell.keys.everywhere"), everywhere);
        var sheet = new KeySheet(left, here, right, ui, sheets::close);
        sheets.show(sheet, sheet::leave, () -> models.desk().use(sheet.keys().names()));
    }

    private KeySheet.Group keys(Place place) {
        return new KeySheet.Group(ui.word(place), rooms.of(place).commands());
    }

    @Override
    public void close() {
        subscriptions.close();
    }
}
