package shop.fahuo.console.pack;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;

/// How far the desk is, what makes it stop, and what was scanned while nobody could look at it.
final class PackState {

    private final PackBehind behind;
    private final Deque<String> typedAhead = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<PackStage> stage =
            new ReadOnlyObjectWrapper<>(new PackStage.Waiting(Optional.empty()));
    private final ReadOnlyObjectWrapper<Optional<PackAlarm>> alarm =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    PackState(PackBehind behind) {
        this.behind = behind;
    }

    ReadOnlyObjectProperty<PackStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<PackAlarm>> alarmProperty() {
        return alarm.getReadOnlyProperty();
    }

    PackStage stage() {
        return stage.get();
    }

    Optional<PackAlarm> alarm() {
        return alarm.get();
    }

    /// All is well, and the desk goes on.
    void go(PackStage next) {
        alarm.set(Optional.empty());
        stage.set(next);
    }

    /// Shows where it is, and what is wrong stays.
    void show(PackStage now) {
        stage.set(now);
    }

    void later(String code) {
        typedAhead.add(code);
    }

    /// What was scanned too early, one after the other.
    void goOn(Consumer<String> scan) {
        while (!typedAhead.isEmpty() && !stage.get().isBusy()) {
            scan.accept(typedAhead.removeFirst());
        }
    }

    /// What was scanned ahead was meant for a desk that went on.
    void raise(PackAlarm raised) {
        typedAhead.clear();
        alarm.set(Optional.of(raised));
        behind.play(PackSound.WRONG);
    }

    void raiseOnce(PackAlarm raised) {
        if (alarm.get().filter(raised::equals).isEmpty()) {
            raise(raised);
        }
    }

    /// Says more of what is wrong, unless something else is by now.
    void replace(PackAlarm raised, PackAlarm better) {
        if (alarm.get().filter(raised::equals).isPresent()) {
            alarm.set(Optional.of(better));
        }
    }

    void calm() {
        alarm.set(Optional.empty());
    }

    void broke(Bug bug) {
        if (stage.get() instanceof PackStage.Fetching(var last)) {
            stage.set(new PackStage.Waiting(last));
        }
        raise(new PackAlarm.Broken(bug));
    }
}
