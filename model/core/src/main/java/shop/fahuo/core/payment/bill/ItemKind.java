package shop.fahuo.core.payment.bill;

/// What is held against its like on the other sides.
public enum ItemKind {
    /// A buyer's payment, by the provider's number of it.
    PAYMENT,
    /// A refund, by the shop's reference of it.
    REFUND,
    /// The money of all refunds of one payment on one day, where the fund bill names no refund but
    /// only the payment.
    REFUNDS,
    /// Money that moved for something else, a day's of one sort together: splits, withdrawals,
    /// transfers.
    MOVEMENT
}
