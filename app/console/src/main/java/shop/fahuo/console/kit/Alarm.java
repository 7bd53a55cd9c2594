package shop.fahuo.console.kit;

import java.time.Duration;

/// Calls back on the screen's thread after a while. Tests keep the action and call it themselves.
@FunctionalInterface
public interface Alarm extends AutoCloseable {

    void after(Duration wait, Runnable action);

    /// Silences what has not rung yet, and whatever is asked for later.
    @Override
    default void close() {}
}
