package shop.fahuo.console.kit;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where work runs. Tests give `Runnable::run` for all three and everything happens in order.
///
/// @param background slow or blocking work
/// @param ui the thread that owns the screen and every model
/// @param soon the same thread, a moment later, so that a burst of signals becomes one
public record Threads(Executor background, Executor ui, Executor soon) {

    /// Everything at once, on the caller's thread.
    public static final Threads SAME = new Threads(Runnable::run, Runnable::run, Runnable::run);

    /// Works in the background and hands the answer, or the bug, to the screen's thread.
    public <T> void load(Supplier<T> work, Consumer<T> then, Consumer<Bug> failed) {
        background.execute(
                () -> {
                    try {
                        var found = work.get();
                        ui.execute(() -> then.accept(found));
                    } catch (RuntimeException e) {
                        var bug = Bug.caught(e);
                        ui.execute(() -> failed.accept(bug));
                    }
                });
    }
}
