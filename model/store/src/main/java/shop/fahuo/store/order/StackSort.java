package shop.fahuo.store.order;

import java.util.Comparator;

/// In which order a person works a stack of orders off.
public enum StackSort {
    /// What waits longest comes first.
    PLACED,
    /// What was paid first comes first.
    PAID,
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

    private Comparator<Stack.Entry> first() {
        return switch (this) {
            case PLACED -> Comparator.comparing(Stack.Entry::placed);
            case PAID -> Comparator.comparing(entry -> entry.paid().orElse(entry.placed()));
            case VALUE -> Comparator.comparing(Stack.Entry::total).reversed();
        };
    }
}
