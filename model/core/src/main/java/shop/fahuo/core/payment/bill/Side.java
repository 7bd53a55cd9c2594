package shop.fahuo.core.payment.bill;

/// Who says something of an item.
public enum Side {
    /// This shop: its proved payments and its refunds.
    OURS,
    /// The provider's trade bill.
    TRADE,
    /// The provider's fund bill: what really moved.
    FUND
}
