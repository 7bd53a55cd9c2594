package shop.fahuo.core.ledger;

/// Of what kind the fact is that a posting books.
public enum PostingKind {
    /// A buyer's money came in.
    PAID,
    /// Money went back to a buyer.
    REFUNDED,
    /// What a provider kept of a day.
    FEES,
    /// A person let the books follow a bill.
    EXPLAINED,
    /// Commission of an order that may ship.
    ACCRUED,
    /// Commission of what went back.
    RETURNED,
    /// Commission of an order that ended or waits again.
    VOIDED,
    /// Commission that became payable.
    RELEASED,
    /// What was set apart for a payout.
    LEAVING,
    /// A payout that arrived.
    PAID_OUT,
    /// A payout that did not.
    CAME_BACK,
    /// What somebody owed, taken from what became payable.
    OFFSET,
    /// What somebody is due for no order.
    GRANTED,
    OTHER;

    /// Whether it books shares of an order's commission.
    public boolean isOfShares() {
        return this == ACCRUED || this == RETURNED || this == VOIDED || this == RELEASED;
    }
}
