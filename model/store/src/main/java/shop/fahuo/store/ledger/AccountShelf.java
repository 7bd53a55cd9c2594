package shop.fahuo.store.ledger;

import shop.fahuo.core.commission.Pocket;

import java.util.Optional;

/// Which accounts a list shows: those of one kind, of all distributors, or the shop's own.
public enum AccountShelf {
    PAYABLE,
    HELD,
    LEAVING,
    OWED,
    SHOP;

    /// Empty for the shop's own.
    public Optional<Pocket> pocket() {
        return switch (this) {
            case PAYABLE -> Optional.of(Pocket.PAYABLE);
            case HELD -> Optional.of(Pocket.HELD);
            case LEAVING -> Optional.of(Pocket.LEAVING);
            case OWED -> Optional.of(Pocket.OWED);
            case SHOP -> Optional.empty();
        };
    }
}
