package shop.fahuo.console.kit;

import javafx.application.Platform;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/// The one class that hops to the JavaFX thread.
public final class FxThread {

    /// Long enough to gather a burst of changes, short enough to look immediate.
    private static final long SOON_MILLIS = 120;

    /// Rows that change more often are read by nobody, but slow down whoever scrolls.
    private static final long REST_MILLIS = 400;

    private FxThread() {}

    /// Answers on the JavaFX thread.
    public static Threads threads(Background background) {
        Executor ui = FxThread::run;
        return new Threads(background, ui, later(SOON_MILLIS, ui), later(REST_MILLIS, ui));
    }

    private static Executor later(long millis, Executor ui) {
        return CompletableFuture.delayedExecutor(millis, TimeUnit.MILLISECONDS, ui);
    }

    /// Rings on the JavaFX thread, until it is closed.
    public static Alarm alarm() {
        return new FxAlarm(FxThread::run);
    }

    /// When what is being handled now is done: a key that opens a form must not be typed into it.
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /// At once when already there, so that what belongs together is drawn in one frame.
    private static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }
}
