package shop.fahuo.console.kit;

import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Slow work that somebody can watch and stop.
public final class Job {

    /// How far a job has come.
    public enum State {
        RUNNING,
        CANCELLING,
        DONE,
        FAILED
    }

    private final Wording name;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
    private final ReadOnlyLongWrapper done = new ReadOnlyLongWrapper();
    private final ReadOnlyLongWrapper total = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final AtomicBoolean cancelled = new AtomicBoolean();

    Job(Wording name) {
        this.name = name;
    }

    public Wording name() {
        return name;
    }

    public ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public ReadOnlyLongProperty doneProperty() {
        return done.getReadOnlyProperty();
    }

    /// 0 while nobody knows.
    public ReadOnlyLongProperty totalProperty() {
        return total.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// From 0 to 1, or −1 while nobody knows.
    public double fraction() {
        return total.get() <= 0 ? -1 : Math.min(1, (double) done.get() / total.get());
    }

    /// The work is asked to stop; it stops where that is safe.
    public void cancel() {
        if (cancelled.compareAndSet(false, true) && state.get() == State.RUNNING) {
            state.set(State.CANCELLING);
        }
    }

    boolean isCancelled() {
        return cancelled.get();
    }

    void showProgress(long doneNow, long totalNow) {
        total.set(totalNow);
        done.set(doneNow);
    }

    void end(Optional<Bug> cause) {
        bug.set(cause);
        state.set(cause.isPresent() ? State.FAILED : State.DONE);
    }
}
