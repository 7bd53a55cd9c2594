package shop.fahuo.console.order;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.store.order.Orders;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;

/// How many orders each list has.
public final class QueueCounts {

    private final Orders orders;
    private final Latest<Map<Queue, Long>> counting;
    private final ReadOnlyObjectWrapper<Map<Queue, Long>> counts =
            new ReadOnlyObjectWrapper<>(Map.of());

    QueueCounts(Orders orders, Threads threads, Consumer<Bug> failed) {
        this.orders = orders;
        counting = new Latest<>(threads, counts::set, failed);
    }

    /// Missing while nobody has counted.
    public ReadOnlyObjectProperty<Map<Queue, Long>> valueProperty() {
        return counts.getReadOnlyProperty();
    }

    void count() {
        counting.load(this::counted);
    }

    private Map<Queue, Long> counted() {
        var byQueue = new EnumMap<Queue, Long>(Queue.class);
        var byPhase = orders.counts();
        var byTrouble = orders.troubleCounts();
        for (var one : Queue.values()) {
            one.troubleClass().ifPresent(of -> byQueue.put(one, byTrouble.getOrDefault(of, 0L)));
            one.phase().ifPresent(phase -> byQueue.put(one, byPhase.getOrDefault(phase, 0L)));
        }
        byQueue.put(Queue.ALL, byPhase.values().stream().mapToLong(Long::longValue).sum());
        byQueue.put(Queue.TROUBLE, orders.troubleCount());
        return byQueue;
    }
}
