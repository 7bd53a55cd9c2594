package shop.fahuo.store.order;

import java.util.Comparator;

/// In which order a person works a stack of orders off.
public enum StackSort {
    /// What waits longest comes first.
    PLACED(Comparator.comparing(Stack.Entry::placed)),
    /// What was paid first comes first.
    PAID(Comparator.comparing(entry -> entry.paid().orElse(entry.placed()))),
    /// What is worth most comes first.
    VALUE(Comparator.comparing(Stack.Entry::total).reversed());

    private final Comparator<Stack.Entry> order;

    StackSort(Comparator<Stack.Entry> order) {
        this.order = order;
    }

    /// What is on hold waits for something else, and comes last; of equals what waits longest is
    /// first.
    Comparator<Stack.Entry> order() {
        return Comparator.comparing(Stack.Entry::held)
                .thenComparing(order)
                .thenComparing(Stack.Entry::placed)
                .thenComparingLong(entry -> entry.id().value());
    }
}
