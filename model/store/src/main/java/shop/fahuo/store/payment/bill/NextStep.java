package shop.fahuo.store.payment.bill;

/// What a person can do about a difference.
public enum NextStep {
    /// Nothing yet: the bills of the next days are still to come.
    WAIT,
    /// Have the provider asked about the order's money now.
    ASK_PROVIDER,
    /// Have a look at the order.
    OPEN_ORDER,
    /// Find out whose money it is: no order of this shop names it.
    FIND_ORDER,
    /// Look it up in the provider's own window.
    LOOK_UP,
    /// Compare the rate with the contract, and ask the provider for its reason.
    CHECK_RATE,
    /// Explain it, and let the books follow the bill.
    BOOK,
    /// Explain it; the books stay as they are.
    SETTLE
}
