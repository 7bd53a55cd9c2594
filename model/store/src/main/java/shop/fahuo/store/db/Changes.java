package shop.fahuo.store.db;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// Tells whoever listens which orders have changed, once the change is durable. Listeners are
/// called on a writer's thread and must only take note.
public final class Changes {

    private final List<Consumer<Set<Long>>> listeners = new CopyOnWriteArrayList<>();

    /// @return closing it ends the subscription
    public Subscription subscribe(Consumer<Set<Long>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// Ends a subscription when closed; closing twice does nothing more.
    @FunctionalInterface
    public interface Subscription extends AutoCloseable {

        @Override
        void close();
    }

    void announce(List<Tx> written) {
        var orders = new LinkedHashSet<Long>();
        written.forEach(tx -> orders.addAll(tx.touched()));
        if (!orders.isEmpty()) {
            listeners.forEach(listener -> listener.accept(orders));
        }
    }
}
