package shop.fahuo.console.status;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Alarm;
import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.store.insight.Pulse;
import shop.fahuo.worker.account.Health;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// How the shop stands at a glance. Follows what happens in it, but not faster than anybody reads.
public final class StatusModel implements AutoCloseable {

    /// While a worker changes a thousand rows a second, one look in this time is enough.
    static final Duration PACE = Duration.ofSeconds(5);

    private record Seen(Pulse pulse, Map<String, Health> health) {}

    private final Supplier<Pulse> pulses;
    private final Supplier<Map<String, Health>> health;
    private final Runnable healthChanged;
    private final Latest<Seen> looking;
    private final Coalesced refresh;
    private final ReadOnlyObjectWrapper<Optional<Pulse>> pulse =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Map<String, Health> known = Map.of();
    private boolean closed;

    /// @param health of the accounts that somebody calls
    /// @param healthChanged told when it is another than before
    public StatusModel(
            Supplier<Pulse> pulses,
            Supplier<Map<String, Health>> health,
            Runnable healthChanged,
            Threads threads,
            Alarm alarm) {
        this.pulses = pulses;
        this.health = health;
        this.healthChanged = healthChanged;
        looking = new Latest<>(threads, this::show, cause -> bug.set(Optional.of(cause)));
        var paced =
                new Threads(
                        threads.background(), threads.ui(), action -> alarm.after(PACE, action));
        refresh = new Coalesced(paced, this::look);
    }

    /// Empty until the shop has been looked at.
    public ReadOnlyObjectProperty<Optional<Pulse>> pulseProperty() {
        return pulse.getReadOnlyProperty();
    }

    /// Why what shows is not fresh.
    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    public void look() {
        if (!closed) {
            looking.load(() -> new Seen(pulses.get(), health.get()));
        }
    }

    /// Looks no more, whatever has been promised.
    @Override
    public void close() {
        closed = true;
        looking.forget();
    }

    /// Something has changed; callable from any thread.
    public void shopChanged() {
        refresh.signal();
    }

    private void show(Seen seen) {
        bug.set(Optional.empty());
        pulse.set(Optional.of(seen.pulse()));
        if (!seen.health().equals(known)) {
            known = seen.health();
            healthChanged.run();
        }
    }
}
