package shop.fahuo.store.order;

/// What orders of one group have in common.
public enum GroupBy {
    BUYER,
    SKU,
    COURIER
}
