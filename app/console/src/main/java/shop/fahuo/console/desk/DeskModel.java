package shop.fahuo.console.desk;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.order.column.ColumnChoice;
import shop.fahuo.core.order.Actor;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// How whoever sits here likes the desk; every change is remembered.
public final class DeskModel {

    private final Consumer<Preferences> remember;
    private final ReadOnlyObjectWrapper<Look> look;
    private final ReadOnlyObjectWrapper<LockAfter> lockAfter;
    private final ReadOnlyObjectWrapper<Map<String, String>> keys;
    private final Actor.Person person;
    private Preferences preferences;

    /// @param first how the window looks at first, which need not be how it is liked
    /// @param person who sits here, and has keys of their own
    /// @param remember keeps what is liked for the next start
    public DeskModel(
            Look first,
            Actor.Person person,
            Preferences preferences,
            Consumer<Preferences> remember) {
        look = new ReadOnlyObjectWrapper<>(first);
        lockAfter = new ReadOnlyObjectWrapper<>(preferences.lockAfter());
        keys = new ReadOnlyObjectWrapper<>(preferences.keys(person));
        this.person = person;
        this.preferences = preferences;
        this.remember = remember;
    }

    /// A desk that forgets.
    public DeskModel(Look first) {
        this(first, new Actor.Person("desk"), Preferences.NONE, changed -> {});
    }

    public ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    public void use(Look wanted) {
        look.set(wanted);
        change(liked -> liked.with(wanted));
    }

    /// The keys that were changed, by the ids of their commands.
    public ReadOnlyObjectProperty<Map<String, String>> keysProperty() {
        return keys.getReadOnlyProperty();
    }

    public void use(Map<String, String> wanted) {
        if (!wanted.equals(keys.get())) {
            keys.set(Map.copyOf(wanted));
            change(liked -> liked.withKeys(person, wanted));
        }
    }

    public ReadOnlyObjectProperty<LockAfter> lockAfterProperty() {
        return lockAfter.getReadOnlyProperty();
    }

    public void lockAfter(LockAfter wanted) {
        lockAfter.set(wanted);
        change(liked -> liked.with(wanted));
    }

    /// Where the window was when it was closed last.
    public Optional<WindowPlace> window() {
        return preferences.window();
    }

    /// The columns of the list of orders, as they were chosen.
    public ColumnChoice columns() {
        return preferences.columns(person);
    }

    public void use(ColumnChoice chosen) {
        change(liked -> liked.withColumns(person, chosen));
    }

    /// How much of the room the list of orders has, from 0 to 1.
    public double split() {
        return preferences.split() / 100.0;
    }

    /// Remembered with the next thing that is.
    public void split(double part) {
        preferences = preferences.withSplit((int) Math.round(part * 100));
    }

    public FirstSteps firstSteps() {
        return preferences.firstSteps();
    }

    public void firstSteps(FirstSteps now) {
        if (now != preferences.firstSteps()) {
            change(liked -> liked.with(now));
        }
    }

    /// The window closes.
    public void leave(WindowPlace place) {
        change(liked -> liked.with(place));
    }

    private void change(UnaryOperator<Preferences> change) {
        preferences = change.apply(preferences);
        remember.accept(preferences);
    }
}
