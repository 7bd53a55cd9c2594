package shop.fahuo.store.db;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;

/// Tells whoever listens which orders have changed, none when it was the shop itself, once the
/// change is durable. Listeners are called on a writer's thread, or on the one that hears of other
/// desks, and must only take note.
final class Changes {

    private static final System.Logger LOG = System.getLogger(Changes.class.getName());

    private final List<Consumer<Set<Long>>> listeners = new CopyOnWriteArrayList<>();

    /// @return ends the subscription; twice does nothing more
    Runnable subscribe(Consumer<Set<Long>> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// The orders that a transaction changed; empty when nobody need be told of it.
    static Optional<Set<Long>> by(List<Tx> units) {
        var orders = new LinkedHashSet<Long>();
        units.forEach(tx -> orders.addAll(tx.touched()));
        boolean any = !orders.isEmpty() || units.stream().anyMatch(tx -> !tx.events().isEmpty());
        return any ? Optional.of(orders) : Optional.empty();
    }

    void announce(Set<Long> orders) {
        listeners.forEach(listener -> tell(listener, orders));
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
