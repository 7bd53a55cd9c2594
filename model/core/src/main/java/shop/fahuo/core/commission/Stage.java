package shop.fahuo.core.commission;

/// How far the commission of an order is.
public enum Stage {
    /// Earned by the sale; the buyer has not got it all yet.
    ACCRUED,
    /// The buyer has it, and may still bring it back.
    HELD,
    /// Theirs. What comes back from here on is owed.
    PAYABLE,
    /// The order ended, or waits again, before it was theirs.
    VOID
}
