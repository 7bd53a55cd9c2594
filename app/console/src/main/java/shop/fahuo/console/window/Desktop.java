package shop.fahuo.console.window;

import javafx.application.Platform;
import javafx.stage.Stage;

import shop.fahuo.console.desk.DeskModel;
import shop.fahuo.console.kit.Background;
import shop.fahuo.console.kit.FxThread;
import shop.fahuo.console.kit.SystemFilePicker;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.core.order.Actor;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/// The window on the user's screen, from its opening to its closing. One a process.
public final class Desktop {

    private static final System.Logger LOG = System.getLogger(Desktop.class.getName());

    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;

    /// How long a window may take to have its list once the shop is open, or to go when the process
    /// is asked to end.
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Clock clock;
    private final Background background = new Background();
    private final CompletableFuture<Boolean> closed = new CompletableFuture<>();
    private final CompletableFuture<Stage> stage = new CompletableFuture<>();
    private final CompletableFuture<Boolean> usable = new CompletableFuture<>();
    private CompletableFuture<Made> making = new CompletableFuture<>();

    public Desktop(Clock clock) {
        this.clock = clock;
    }

    /// Gets the screen ready, which goes on while the caller opens a shop.
    public void begin() {
        Platform.setImplicitExit(false);
        Platform.startup(Theme::loadFonts);
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

    /// Closes the window, since the process is asked to end. The toolkit is asked too and may be
    /// gone before it comes to that; then [#show] returns without it.
    public void end() {
        hide();
        closed.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void hide() {
        var _ = stage.thenAccept(shown -> Platform.runLater(shown::hide));
    }

    /// Makes the window, after [#begin], which goes on while the caller opens the shop behind it.
    ///
    /// @param desk how the window is liked
    public void make(Window.Services behind, Actor.Person person, DeskModel desk) {
        making =
                CompletableFuture.supplyAsync(() -> made(behind, person, desk), Platform::runLater);
    }

    /// Shows the window, after [#make], since the shop is open now; returns when it is closed and
    /// nothing reads in the shop any more.
    ///
    /// @param listed run once there is a list to work on: what it does would make that wait. Soon,
    ///   even so, where a window is not drawn
    /// @param longest after which it is closed, if nobody has closed it
    public void show(Runnable listed, Duration longest) {
        try (background) {
            var showing = making.thenAcceptAsync(this::show, Platform::runLater);
            // What cannot be shown is no window: the caller hears of it, and closes the shop.
            CompletableFuture.anyOf(showing, closed).join();
            usable.completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            CompletableFuture.anyOf(usable, closed).join();
            if (!closed.isDone()) {
                listed.run();
            }
            var inTime = closed.copy();
            inTime.completeOnTimeout(false, longest.toMillis(), TimeUnit.MILLISECONDS);
            if (!inTime.join()) {
                hide();
                closed.join();
            }
        }
    }

    private Made made(Window.Services behind, Actor.Person person, DeskModel desk) {
        var fresh = new Stage();
        var threads = FxThread.threads(background);
        var alarm = FxThread.alarm();
        var setting = new Window.Setting(clock, threads, alarm, desk, WIDTH, HEIGHT);
        var window = new Window(behind, person, new SystemFilePicker(fresh), setting);
        var place = new StagePlace(fresh);
        fresh.setOnHiding(_ -> desk.leave(place.get()));
        fresh.setOnHidden(
                _ -> {
                    window.close();
                    closed.complete(true);
                });
        window.scene().addPostLayoutPulseListener(new Opening(window, usable, clock));
        desk.window().ifPresent(place::put);
        return new Made(window, fresh);
    }

    private void show(Made made) {
        made.window.showOn(made.stage);
        stage.complete(made.stage);
    }

    private record Made(Window window, Stage stage) {}

    /// Notes once how long it took from the start of the process until there was a list to work on.
    private record Opening(Window window, CompletableFuture<Boolean> usable, Clock clock)
            implements Runnable {

        @Override
        public void run() {
            if (window.models().queue().readProperty().get()) {
                window.scene().removePostLayoutPulseListener(this);
                usable.complete(true);
                ProcessHandle.current()
                        .info()
                        .startInstant()
                        .map(start -> Duration.between(start, clock.instant()).toMillis())
                        .ifPresent(
                                millis -> LOG.log(Level.INFO, "window ready after {0} ms", millis));
            }
        }
    }
}
