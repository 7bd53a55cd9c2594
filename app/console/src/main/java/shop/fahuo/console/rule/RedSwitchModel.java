package shop.fahuo.console.rule;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.Actor;
import shop.fahuo.store.setting.RedSwitch;

import java.util.Optional;
import java.util.function.Supplier;

/// The big red switch: while it is on, nothing ships by itself.
public final class RedSwitchModel {

    private final RedSwitch redSwitch;
    private final Supplier<Actor.Person> person;
    private final Latest<Boolean> reading;
    private final Coalesced refresh;
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public RedSwitchModel(RedSwitch redSwitch, Supplier<Actor.Person> person, Threads threads) {
        this.redSwitch = redSwitch;
        this.person = person;
        reading = new Latest<>(threads, this::show, this::fail);
        refresh = new Coalesced(threads, this::look);
    }

    public ReadOnlyBooleanProperty onProperty() {
        return on.getReadOnlyProperty();
    }

    /// While it is being switched.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// Somebody else may have switched it; callable from any thread.
    public void shopChanged() {
        refresh.signal();
    }

    public void look() {
        reading.load(redSwitch::isOn);
    }

    public void set(boolean wanted) {
        busy.set(true);
        var by = person.get();
        reading.load(
                () -> {
                    redSwitch.set(wanted, by);
                    return redSwitch.isOn();
                });
    }

    private void show(boolean now) {
        on.set(now);
        busy.set(false);
    }

    private void fail(Bug cause) {
        bug.set(Optional.of(cause));
        busy.set(false);
    }
}
