package shop.fahuo.store.order;

import java.time.Instant;
import java.util.Comparator;

/// In which order a person works a stack of orders off.
public enum StackSort {
    /// What waits longest comes first.
    PLACED,
    /// What was paid first comes first.
    PAID,
    /// What must leave first comes first; what nobody promised comes after.
    PROMISED,
    /// What is worth most comes first.
    VALUE;

    /// What is on hold waits for something else, and comes last; of equals what waits longest is
    /// first.
    Comparator<Stack.Entry> order() {
        return Comparator.comparing(Stack.Entry::held)
                .thenComparing(first())
                .thenComparing(Stack.Entry::placed)
                .thenComparingLong(entry -> entry.id().value());
    }

    /// Which are taken where there are too many.
    OrderSort taken() {
        return switch (this) {
            case PROMISED -> new OrderSort(OrderSort.By.SHIP_BY, true);
            case PLACED, PAID, VALUE -> OrderSort.OLDEST;
        };
    }

    private Comparator<Stack.Entry> first() {
        return switch (this) {
            case PLACED -> Comparator.comparing(Stack.Entry::placed);
            case PAID -> Comparator.comparing(entry -> entry.paid().orElse(entry.placed()));
            case PROMISED -> Comparator.comparing(entry -> entry.shipBy().orElse(Instant.MAX));
            case VALUE -> Comparator.comparing(Stack.Entry::total).reversed();
        };
    }
}
