package shop.fahuo.console.kit;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Where work runs. Tests give `Runnable::run` for all of them and everything happens in order.
///
/// @param background slow or blocking work
/// @param ui the thread that owns the screen and every model
/// @param soon the same thread, a moment later, so that a burst of signals becomes one
/// @param rested the same thread, when who reads the screen has had time to: no sooner is it worth
///   changing again
public record Threads(Executor background, Executor ui, Executor soon, Executor rested) {

    /// Everything at once, on the caller's thread.
    public static final Threads SAME = new Threads(Runnable::run, Runnable::run, Runnable::run);

    /// Rests as long as it waits for a burst to end.
    public Threads(Executor background, Executor ui, Executor soon) {
        this(background, ui, soon, soon);
    }

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
