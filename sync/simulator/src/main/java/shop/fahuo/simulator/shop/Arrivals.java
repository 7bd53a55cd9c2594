package shop.fahuo.simulator.shop;

import shop.fahuo.core.order.Order;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;

/// The orders that come in by themselves. They come when somebody looks: nothing runs in between,
/// so that a fixed clock gives a fixed shop.
final class Arrivals implements Function<Instant, List<Order>> {

    private final OrderGenerator generator;
    private final double perMinute;
    private final PriorityQueue<Happening> waiting =
            new PriorityQueue<>(
                    Comparator.comparing(Happening::at).thenComparing(Happening::number));
    private Instant next;

    /// @param perMinute moments at which something begins; more than zero
    Arrivals(OrderGenerator generator, double perMinute, Instant start) {
        this.generator = generator;
        this.perMinute = perMinute;
        this.next = start.plus(generator.gap(perMinute));
    }

    /// What appeared or changed since the last call, in order of time.
    @Override
    public synchronized List<Order> apply(Instant now) {
        while (!next.isAfter(now)) {
            waiting.addAll(generator.at(next));
            next = next.plus(generator.gap(perMinute));
        }
        var orders = new ArrayList<Order>();
        for (var first = waiting.peek();
                first != null && !first.at().isAfter(now);
                first = waiting.peek()) {
            orders.add(waiting.remove().order());
        }
        return orders;
    }
}
