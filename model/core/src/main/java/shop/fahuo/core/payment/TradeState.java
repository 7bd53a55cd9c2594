package shop.fahuo.core.payment;

/// Where a payment is at its provider, in one set of words for all of them.
public enum TradeState {
    /// Known there, nobody has paid.
    UNPAID,
    /// The buyer is typing a password; ask again soon.
    PAYING,
    /// The money is there, all of it.
    PAID,
    /// Paid, and at least one refund was accepted since; how much is left has to be asked.
    REFUNDED,
    /// Ended without money, or all of it went back.
    CLOSED,
    /// Paid so long ago that no refund is taken any more.
    FINISHED;

    /// Nothing that a query could still learn will change it by itself.
    public boolean isSettled() {
        return switch (this) {
            case UNPAID, PAYING -> false;
            case PAID, REFUNDED, CLOSED, FINISHED -> true;
        };
    }
}
