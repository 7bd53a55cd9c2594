package shop.fahuo.console.desk;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Alarm;
import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/// Covers the desk when nobody has touched it for a while, or at once when somebody leaves it. What
/// the shop does by itself goes on.
public final class LockModel implements AutoCloseable {

    /// The clock is looked at this often: a desk that slept is covered soon after it wakes up.
    static final Duration LOOK = Duration.ofSeconds(5);

    /// How a covered desk stands to whoever wants to go on.
    public sealed interface State {

        record Open() implements State {}

        /// Asks how it is guarded.
        record Closing() implements State {}

        /// @param guarded a passphrase is asked for
        /// @param wrong the last one was not it
        record Covered(boolean guarded, boolean wrong) implements State {}

        /// Works a passphrase out, which takes a moment.
        record Checking() implements State {}

        record Broken(Bug bug) implements State {}
    }

    private final Guard guard;
    private final ReadOnlyObjectProperty<LockAfter> after;
    private final Runnable onCover;
    private final Clock clock;
    private final Alarm alarm;
    private final Latest<State> asking;
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State.Open());
    private final ReadOnlyBooleanWrapper covered = new ReadOnlyBooleanWrapper(false);
    private Instant touched;

    /// @param onCover ends what must not be read by others
    public LockModel(
            Guard guard,
            ReadOnlyObjectProperty<LockAfter> after,
            Runnable onCover,
            Clock clock,
            Alarm alarm,
            Threads threads) {
        this.guard = guard;
        this.after = after;
        this.onCover = onCover;
        this.clock = clock;
        this.alarm = alarm;
        asking = new Latest<>(threads, this::show, bug -> show(new State.Broken(bug)));
        touched = clock.instant();
        watch();
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty coveredProperty() {
        return covered.getReadOnlyProperty();
    }

    /// Somebody moved the mouse or pressed a key.
    public void touch() {
        touched = clock.instant();
    }

    /// Covers the desk now.
    public void cover() {
        if (!covered.get()) {
            onCover.run();
            covered.set(true);
            state.set(new State.Closing());
            asking.load(() -> new State.Covered(guard.isLocked(), false));
        }
    }

    /// Without a passphrase, where none is asked for.
    public void uncover() {
        if (state.get() instanceof State.Covered(var guarded, var _) && !guarded) {
            show(new State.Open());
        }
    }

    /// @param passphrase wiped
    public void uncover(char[] passphrase) {
        state.set(new State.Checking());
        asking.load(
                () ->
                        guard.opens(passphrase)
                                ? new State.Open()
                                : new State.Covered(guard.isLocked(), true));
    }

    private void show(State now) {
        state.set(now);
        if (now instanceof State.Open) {
            touch();
            covered.set(false);
        }
    }

    private void watch() {
        var end = after.get().time().map(touched::plus);
        if (end.filter(time -> !clock.instant().isBefore(time)).isPresent()) {
            cover();
        }
        alarm.after(LOOK, this::watch);
    }

    @Override
    public void close() {
        asking.forget();
    }
}
