package shop.fahuo.console.window;

import javafx.scene.Scene;
import javafx.stage.Stage;

import org.kordamp.ikonli.feather.Feather;

import shop.fahuo.console.account.AccountDesk;
import shop.fahuo.console.account.SecretPlace;
import shop.fahuo.console.importing.Importer;
import shop.fahuo.console.kit.Alarm;
import shop.fahuo.console.kit.Command;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.order.Queue;
import shop.fahuo.console.order.view.ViewShelf;
import shop.fahuo.console.pack.PackKit;
import shop.fahuo.console.pack.Scale;
import shop.fahuo.console.print.PrintDesk;
import shop.fahuo.console.reconcile.BillSource;
import shop.fahuo.console.shell.ShellModel;
import shop.fahuo.console.shell.ShellView;
import shop.fahuo.console.ship.DeliveryWriter;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.Store;
import shop.fahuo.store.Subscription;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.RefundRecord;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// The window: its views over its view-models, and what tells them of changes. Used on the JavaFX
/// thread.
public final class Window implements AutoCloseable {

    /// How the window looks.
    public record Look(Language language, Theme theme) {}

    private static final Duration GLANCE = Duration.ofMinutes(1);

    /// When a window just opened has come to rest.
    private static final Duration REST = Duration.ofSeconds(3);

    private final Shown shown;
    private final FilePicker files;
    private final ShellModel models;
    private final Scale scale;
    private final Subscription changes;
    private final Scene scene;
    private ShellView view;
    private Look look;
    private boolean closed;
    private Consumer<Look> remember = changed -> {};

    /// @param person in whose name answers are given here
    /// @param files asks for files; see [shop.fahuo.console.kit.SystemFilePicker]
    public Window(Services behind, Actor.Person person, FilePicker files, Setting setting) {
        this.files = files;
        scale = behind.packing().scale();
        shown = new Shown(setting.clock());
        look = setting.look();
        models = Models.of(behind, () -> person, setting);
        models.queue().selectedProperty().subscribe(this::showSelected);
        models.refunds().selectedProperty().subscribe(this::showSelected);
        models.places().placeProperty().subscribe(this::showSelected);
        changes = behind.store().onChange(this::ordersChanged);
        view = view();
        scene = new Scene(view.root(), setting.width(), setting.height());
        look.theme().applyTo(scene);
        models.queue().show(Queue.ALL);
        models.views().look();
        models.redSwitch().look();
        models.refunds().look();
        models.parcels().count();
        models.export().look();
        lookAtAccounts(setting.alarm());
        setting.alarm().after(REST, this::lookAhead);
    }

    /// What stands behind the window.
    ///
    /// @param packing closed with the window
    /// @param secrets where those of accounts are
    public record Services(
            Store store,
            Importer importer,
            DeliveryWriter deliveries,
            AccountDesk accounts,
            BillSource bills,
            Supplier<PrintDesk> printing,
            PackKit packing,
            SecretPlace secrets,
            ViewShelf views) {}

    /// @param threads see [shop.fahuo.console.kit.FxThread#threads()]
    /// @param alarm see [shop.fahuo.console.kit.FxThread#alarm()]
    /// @param width of the scene at first
    public record Setting(
            Clock clock, Threads threads, Alarm alarm, Look look, double width, double height) {}

    public Scene scene() {
        return scene;
    }

    public void showOn(Stage stage) {
        stage.setTitle(Texts.in(look.language()).get("shell.brand"));
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setScene(scene);
        stage.show();
        view.focus();
    }

    public void use(Look wanted) {
        boolean words = wanted.language() != look.language();
        look = wanted;
        if (words) {
            view.close();
            view = view();
            scene.setRoot(view.root());
            view.focus();
        }
        look.theme().applyTo(scene);
        remember.accept(look);
    }

    /// @param listener hears how the window is liked from now on
    public void onLook(Consumer<Look> listener) {
        remember = listener;
    }

    /// The view-models, for whoever drives the window.
    public ShellModel models() {
        return models;
    }

    @Override
    public void close() {
        closed = true;
        changes.close();
        models.status().close();
        scale.close();
        view.close();
    }

    private ShellView view() {
        look.language().nameDays();
        var ui = new Ui(Texts.in(look.language()), shown);
        var language =
                Command.always(
                        "shell.language",
                        Feather.GLOBE,
                        "Shortcut+L",
                        () -> use(new Look(look.language().other(), look.theme())));
        var theme =
                Command.always(
                        "shell.theme",
                        look.theme() == Theme.LIGHT ? Feather.MOON : Feather.SUN,
                        "Shortcut+T",
                        () -> use(new Look(look.language(), look.theme().other())));
        return new ShellView(models, ui, files, List.of(language, theme));
    }

    /// Accounts and payouts change with what others answer and as days go by, which nobody
    /// announces.
    private void lookAtAccounts(Alarm alarm) {
        if (!closed) {
            models.accounts().look();
            models.status().look();
            models.reconcile().days().look();
            models.settlement().runs().glance();
            alarm.after(GLANCE, () -> lookAtAccounts(alarm));
        }
    }

    private void lookAhead() {
        if (!closed) {
            models.print().lookAhead();
        }
    }

    /// Beside a list is the page of what is selected first.
    private void showSelected() {
        models.order()
                .show(
                        switch (models.places().get()) {
                            case ORDERS,
                                    RECONCILE,
                                    PARCELS,
                                    PACK,
                                    PRINT,
                                    DISTRIBUTORS,
                                    PLANS,
                                    SETTLEMENT,
                                    LEDGER,
                                    ACCOUNTS ->
                                    models.queue().selectedProperty().get().stream()
                                            .findFirst()
                                            .map(OrderRow::id);
                            case REFUNDS ->
                                    models.refunds()
                                            .selectedProperty()
                                            .get()
                                            .map(RefundRecord::order);
                        });
    }

    private void ordersChanged(Set<Long> ids) {
        models.queue().ordersChanged();
        models.refunds().ordersChanged();
        models.order().ordersChanged(ids);
        models.parcels().ordersChanged();
        models.export().ordersChanged();
        models.ledger().ordersChanged();
        models.redSwitch().shopChanged();
        models.status().shopChanged();
    }
}
