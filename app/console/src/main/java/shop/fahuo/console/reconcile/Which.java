package shop.fahuo.console.reconcile;

import shop.fahuo.store.payment.bill.ItemState;

import java.util.Set;

/// Which differences somebody wants to see.
public enum Which {
    WAITING,
    SETTLED,
    ALL;

    Set<ItemState> states() {
        return switch (this) {
            case WAITING -> Set.of(ItemState.OPEN, ItemState.POOLED);
            case SETTLED -> Set.of(ItemState.SETTLED);
            case ALL -> Set.of(ItemState.OPEN, ItemState.POOLED, ItemState.SETTLED);
        };
    }
}
