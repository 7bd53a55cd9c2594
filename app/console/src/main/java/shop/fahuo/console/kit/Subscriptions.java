package shop.fahuo.console.kit;

import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;

import java.util.ArrayList;
import java.util.List;

/// What a screen listens to while it shows; closing lets go of all of it.
public final class Subscriptions implements AutoCloseable {

    private final List<Subscription> endings = new ArrayList<>();

    public void add(Subscription subscription) {
        endings.add(subscription);
    }

    /// Runs now and at every change of the value.
    public <T> void follow(ObservableValue<T> value, Runnable action) {
        action.run();
        add(value.subscribe(action));
    }

    @Override
    public void close() {
        endings.forEach(Subscription::unsubscribe);
        endings.clear();
    }
}
