package shop.fahuo.store.db;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Tells whoever listens which orders have changed, once the change is durable. Listeners are
/// called on a writer's thread and must only take note.
public final class Changes {

    private static final System.Logger LOG = System.getLogger(Changes.class.getName());

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
            listeners.forEach(listener -> tell(listener, orders));
        }
    }

    /// A listener that throws is its own problem: the writer goes on.
    private static void tell(Consumer<Set<Long>> listener, Set<Long> orders) {
        var call = new FutureTask<>(() -> listener.accept(orders), true);
        call.run();
        if (call.state() == Future.State.FAILED) {
            LOG.log(System.Logger.Level.ERROR, "a listener failed", call.exceptionNow());
        }
    }
}
