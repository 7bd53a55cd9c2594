package shop.fahuo.console.kit;

import java.time.Duration;

/// Calls back on the screen's thread after a while. Tests keep the action and call it themselves.
@FunctionalInterface
public interface Alarm {

    void after(Duration wait, Runnable action);
}
