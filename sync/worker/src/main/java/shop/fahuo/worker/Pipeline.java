package shop.fahuo.worker;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import shop.fahuo.core.order.OrderId;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/// Hands orders that are due to the store, many at a time and in their order, so that the store
/// commits them in groups; asks for more when half of them are through.
///
/// An order that breaks is set aside for a while: it must not keep the others waiting.
final class Pipeline<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
    private static final Duration ASIDE = Duration.ofMinutes(1);

    private final Steps<T> steps;
    private final int window;
    private final Runnable wake;
    private final Set<OrderId> underWay = ConcurrentHashMap.newKeySet();
    private final Map<OrderId, Instant> aside = new ConcurrentHashMap<>();

    /// What the orders go through.
    ///
    /// @param name for the log
    /// @param due the orders that are due, the first first, at most so many
    /// @param step one order's transaction
    /// @param done hears what came of it
    /// @param failed hears that it broke
    record Steps<T>(
            String name,
            Function<Integer, List<OrderId>> due,
            Function<OrderId, CompletableFuture<T>> step,
            Consumer<T> done,
            Runnable failed) {}

    /// @param window how many may be under way
    /// @param wake there is room again
    Pipeline(Steps<T> steps, int window, Runnable wake) {
        this.steps = steps;
        this.window = window;
        this.wake = wake;
    }

    /// Fills up.
    ///
    /// @return whether anything was begun
    boolean look(Instant now) {
        aside.values().removeIf(until -> !until.isAfter(now));
        if (underWay.size() > window / 2) {
            return false;
        }
        // What was under way before the query may have ended since, and is not due any more.
        var skipped = new HashSet<>(underWay);
        skipped.addAll(aside.keySet());
        var due =
                steps.due().apply(window + skipped.size()).stream()
                        .filter(id -> !skipped.contains(id))
                        .limit(window - underWay.size())
                        .toList();
        due.forEach(id -> begin(id, now));
        return !due.isEmpty();
    }

    boolean isBusy() {
        return !underWay.isEmpty();
    }

    int underWay() {
        return underWay.size();
    }

    /// When an order that was set aside is tried again.
    Optional<Instant> nextLook() {
        return aside.values().stream().min(Instant::compareTo);
    }

    private void begin(OrderId id, Instant now) {
        underWay.add(id);
        var _ =
                steps.step()
                        .apply(id)
                        .whenComplete((result, failure) -> ended(id, now, result, failure));
    }

    private void ended(OrderId id, Instant begun, T result, Throwable failure) {
        if (failure == null) {
            steps.done().accept(result);
        } else {
            LOG.error("order {} broke: {}", id.value(), steps.name(), failure);
            aside.put(id, begun.plus(ASIDE));
            steps.failed().run();
        }
        underWay.remove(id);
        wake.run();
    }
}
