package shop.fahuo.console.kit;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/// Rings on a given thread. What has not rung holds on to whoever asked for it, so a window that
/// closes closes its alarm too.
final class FxAlarm implements Alarm {

    private final Executor ui;
    private final ScheduledThreadPoolExecutor clock =
            new ScheduledThreadPoolExecutor(
                    1,
                    Thread.ofPlatform().daemon().name("alarm").factory(),
                    new ThreadPoolExecutor.DiscardPolicy());

    FxAlarm(Executor ui) {
        this.ui = ui;
    }

    @Override
    public void after(Duration wait, Runnable action) {
        var _ =
                clock.schedule(
                        () -> ui.execute(() -> ring(action)),
                        wait.toMillis(),
                        TimeUnit.MILLISECONDS);
    }

    private void ring(Runnable action) {
        if (!clock.isShutdown()) {
            action.run();
        }
    }

    /// How many have not rung.
    int pending() {
        return clock.getQueue().size();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
