package shop.fahuo.console.kit;

import javafx.util.Subscription;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Calls once a second whoever shows how long something still takes; nothing ticks while nobody
/// does. The clock is read anew at every tick, so that neither sleep nor a clock that is set leaves
/// anything wrong for longer.
public final class Seconds {

    private static final Duration TICK = Duration.ofSeconds(1);

    private final Clock clock;
    private final Alarm alarm;
    private final Set<Runnable> listeners = new LinkedHashSet<>();
    private boolean ticking;

    public Seconds(Clock clock, Alarm alarm) {
        this.clock = clock;
        this.alarm = alarm;
    }

    public Instant now() {
        return clock.instant();
    }

    /// @param tick may end its own subscription, and begin others
    public Subscription listen(Runnable tick) {
        listeners.add(tick);
        wind();
        return () -> listeners.remove(tick);
    }

    private void wind() {
        if (!ticking && !listeners.isEmpty()) {
            ticking = true;
            alarm.after(TICK, this::tick);
        }
    }

    private void tick() {
        ticking = false;
        List.copyOf(listeners).forEach(Runnable::run);
        wind();
    }
}
