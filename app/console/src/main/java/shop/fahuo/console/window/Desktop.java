package shop.fahuo.console.window;

import javafx.application.Platform;
import javafx.stage.Stage;

import shop.fahuo.console.importing.Importer;
import shop.fahuo.console.kit.FxThread;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.SystemFilePicker;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.console.ship.DeliveryWriter;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.Store;

import java.time.Clock;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;

/// The window on the user's screen, from its opening to its closing. One a process.
public final class Desktop {

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    private final Store store;
    private final Importer importer;
    private final DeliveryWriter deliveries;
    private final Actor.Person person;
    private final Clock clock;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<Stage> stage = new CompletableFuture<>();

    public Desktop(
            Store store,
            Importer importer,
            DeliveryWriter deliveries,
            Actor.Person person,
            Clock clock) {
        this.store = store;
        this.importer = importer;
        this.deliveries = deliveries;
        this.person = person;
        this.clock = clock;
    }

    /// Brings the window before all others, if it is open by now.
    ///
    /// @return true: there is a window here
    public boolean toFront() {
        var _ =
                stage.thenAccept(
                        shown ->
                                Platform.runLater(
                                        () -> {
                                            shown.setIconified(false);
                                            shown.toFront();
                                            shown.requestFocus();
                                        }));
        return true;
    }

    /// Opens the window and returns when it is closed.
    public void show(Language language) throws InterruptedException {
        Platform.setImplicitExit(false);
        Platform.startup(() -> open(language));
        closed.await();
    }

    private void open(Language language) {
        Theme.loadFonts();
        var fresh = new Stage();
        var setting =
                new Window.Setting(
                        clock,
                        FxThread.threads(),
                        FxThread.alarm(),
                        new Window.Look(language, Theme.LIGHT),
                        WIDTH,
                        HEIGHT);
        var window =
                new Window(
                        store, importer, deliveries, person, new SystemFilePicker(fresh), setting);
        fresh.setOnHidden(
                _ -> {
                    window.close();
                    closed.countDown();
                });
        window.showOn(fresh);
        stage.complete(fresh);
    }
}
