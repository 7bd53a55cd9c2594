package shop.fahuo.store.db;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Tells whoever listens which orders have changed, none when it was the shop itself, once the
/// change is durable. Listeners are called on a writer's thread and must only take note.
public final class Changes {

    private static final System.Logger LOG = System.getLogger(Changes.class.getName());

    private final List<Consumer<Set<Long>>> listeners = new CopyOnWriteArrayList<>();

    /// @return ends the subscription; twice does nothing more
    public Runnable subscribe(Consumer<Set<Long>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    void announce(List<Tx> written) {
        var orders = new LinkedHashSet<Long>();
        written.forEach(tx -> orders.addAll(tx.touched()));
        if (!orders.isEmpty() || written.stream().anyMatch(tx -> !tx.events().isEmpty())) {
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
