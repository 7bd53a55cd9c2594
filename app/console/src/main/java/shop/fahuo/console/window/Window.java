package shop.fahuo.console.window;

import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.stage.Stage;

import shop.fahuo.console.account.AccountDesk;
import shop.fahuo.console.account.SecretPlace;
import shop.fahuo.console.begin.PracticeDoor;
import shop.fahuo.console.desk.DeskModel;
import shop.fahuo.console.desk.Guard;
import shop.fahuo.console.desk.LockView;
import shop.fahuo.console.desk.Look;
import shop.fahuo.console.importing.Importer;
import shop.fahuo.console.kit.Alarm;
import shop.fahuo.console.kit.Clip;
import shop.fahuo.console.kit.FilePicker;
import shop.fahuo.console.kit.Frame;
import shop.fahuo.console.kit.Job;
import shop.fahuo.console.kit.KeyMap;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Subscriptions;
import shop.fahuo.console.kit.Texts;
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
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.Store;
import shop.fahuo.store.Subscription;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.RefundRecord;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/// The window: its views over its view-models, and what tells them of changes. Used on the JavaFX
/// thread.
public final class Window implements AutoCloseable {

    private static final Duration GLANCE = Duration.ofMinutes(1);

    /// When a window just opened has come to rest.
    private static final Duration REST = Duration.ofSeconds(3);

    private final Shown shown;
    private final FilePicker files;
    private final ShellModel models;
    private final Scale scale;
    private final Store store;
    private final Scene scene;
    private final Frame frame;
    private final DeskModel desk;
    private final Alarm alarm;
    private final Subscriptions covering = new Subscriptions();
    private final javafx.util.Subscription looks;
    private ShellView view;
    private Optional<Subscription> changes = Optional.empty();

    /// The shop need not be open yet; see [#begin].
    ///
    /// @param person in whose name answers are given here
    /// @param files asks for files; see [shop.fahuo.console.kit.SystemFilePicker]
    public Window(Services behind, Actor.Person person, FilePicker files, Setting setting) {
        this.files = files;
        scale = behind.packing().scale();
        store = behind.store();
        shown = new Shown(setting.clock());
        desk = setting.desk();
        alarm = setting.alarm();
        models = Models.of(behind, () -> person, setting);
        models.queue().selectedProperty().subscribe(this::showSelected);
        models.refunds().selectedProperty().subscribe(this::showSelected);
        models.stack().chosenProperty().subscribe(this::showSelected);
        models.places().placeProperty().subscribe(this::showSelected);
        view = view();
        frame = new Frame(view.root());
        scene = new Scene(frame, setting.width(), setting.height());
        wear();
        looks =
                desk.lookProperty()
                        .subscribe(this::change)
                        .and(desk.keysProperty().subscribe((was, is) -> renew()))
                        .and(models.lock().coveredProperty().subscribe((was, is) -> show()));
        scene.addEventFilter(InputEvent.ANY, event -> models.lock().touch());
    }

    /// Shows what is in the shop, which is open now, and what becomes of it.
    public void begin() {
        changes = Optional.of(store.onChange(this::ordersChanged));
        models.onlookers().watch();
        models.queue().show(Queue.ALL);
        models.views().look();
        models.redSwitch().look();
        models.begin().look();
        models.refunds().look();
        models.parcels().count();
        models.export().look();
        lookAtAccounts();
        alarm.after(REST, models.print()::lookAhead);
    }

    /// What stands behind the window.
    ///
    /// @param packing closed with the window
    /// @param secrets where those of accounts are
    /// @param guard of the desk while it is covered
    /// @param practice whether it is the practice shop
    /// @param door the way into that, from any other
    public record Services(
            Store store,
            Importer importer,
            DeliveryWriter deliveries,
            AccountDesk accounts,
            BillSource bills,
            Supplier<PrintDesk> printing,
            PackKit packing,
            SecretPlace secrets,
            ViewShelf views,
            Guard guard,
            boolean practice,
            PracticeDoor door) {}

    /// @param threads see [shop.fahuo.console.kit.FxThread#threads]
    /// @param alarm see [shop.fahuo.console.kit.FxThread#alarm()]; closed with the window
    /// @param width of the scene at first
    public record Setting(
            Clock clock,
            Threads threads,
            Alarm alarm,
            DeskModel desk,
            double width,
            double height) {}

    public Scene scene() {
        return scene;
    }

    /// [#begin], on the screen.
    public void showOn(Stage stage) {
        begin();
        stage.setMinWidth(960);
        stage.setMinHeight(600);
        stage.setScene(scene);
        entitle(stage);
        stage.show();
        view.focus();
    }

    private void entitle(Stage stage) {
        stage.setTitle(Texts.in(look().language()).get("shell.brand"));
    }

    private void change(Look before, Look now) {
        if (before.language() != now.language()) {
            renew();
            if (scene.getWindow() instanceof Stage stage) {
                entitle(stage);
            }
        }
        wear();
    }

    private void renew() {
        view.close();
        view = view();
        show();
    }

    /// While the desk is covered there is nothing else in the scene, for eyes or for programs that
    /// read a screen aloud.
    private void show() {
        covering.close();
        showSelected();
        if (models.lock().coveredProperty().get()) {
            Clip.forgetPrivate();
            frame.show(new LockView(models.lock(), ui(), covering));
        } else {
            frame.show(view.root());
            // A new one has no skins yet, and what is inside of one could not take the keyboard.
            view.root().applyCss();
            view.focus();
        }
    }

    private Ui ui() {
        var keys = KeyMap.of(desk.keysProperty().get());
        return new Ui(Texts.in(look().language()).with(keys), shown);
    }

    private void wear() {
        look().theme().applyTo(scene);
        frame.use(look().size());
    }

    private Look look() {
        return desk.lookProperty().get();
    }

    /// The view-models, for whoever drives the window.
    public ShellModel models() {
        return models;
    }

    @Override
    public void close() {
        alarm.close();
        looks.unsubscribe();
        changes.ifPresent(Subscription::close);
        models.jobs().running().forEach(Job::cancel);
        models.status().close();
        models.lock().close();
        scale.close();
        view.close();
    }

    private ShellView view() {
        look().language().nameDays();
        return new ShellView(models, ui(), files);
    }

    /// Accounts and payouts change with what others answer and as days go by, which nobody
    /// announces.
    private void lookAtAccounts() {
        models.accounts().look();
        models.status().look();
        models.reconcile().days().look();
        models.settlement().runs().glance();
        alarm.after(GLANCE, this::lookAtAccounts);
    }

    private void showSelected() {
        var order = selected();
        models.order().show(order);
        models.onlookers().show(order.filter(id -> isPageSeen()));
    }

    /// Beside a list is the page of what is selected first.
    private Optional<OrderId> selected() {
        return switch (models.places().get()) {
            case ORDERS,
                    RECONCILE,
                    PARCELS,
                    PACK,
                    PRINT,
                    STOCK,
                    DISTRIBUTORS,
                    PLANS,
                    SETTLEMENT,
                    LEDGER,
                    ACCOUNTS ->
                    models.queue().selectedProperty().get().stream().findFirst().map(OrderRow::id);
            case REVIEW -> models.stack().chosenProperty().get();
            case REFUNDS -> models.refunds().selectedProperty().get().map(RefundRecord::order);
        };
    }

    private boolean isPageSeen() {
        return !models.lock().coveredProperty().get()
                && switch (models.places().get()) {
                    case ORDERS, REVIEW, REFUNDS -> true;
                    case RECONCILE,
                            PARCELS,
                            PACK,
                            PRINT,
                            STOCK,
                            DISTRIBUTORS,
                            PLANS,
                            SETTLEMENT,
                            LEDGER,
                            ACCOUNTS ->
                            false;
                };
    }

    private void ordersChanged(Set<Long> ids) {
        models.queue().ordersChanged();
        models.refunds().ordersChanged();
        models.order().ordersChanged(ids);
        models.parcels().ordersChanged();
        models.export().ordersChanged();
        models.stock().shopChanged();
        models.begin().shopChanged();
        models.ledger().ordersChanged();
        models.redSwitch().shopChanged();
        models.status().shopChanged();
    }
}
