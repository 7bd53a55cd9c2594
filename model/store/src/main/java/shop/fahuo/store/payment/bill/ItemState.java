package shop.fahuo.store.payment.bill;

/// What is to be done about an item on which not all sides agreed at once.
public enum ItemState {
    /// In the buffer pool: a later bill, or a payment proved later, may still mend it.
    POOLED,
    /// A difference, for a person to look at.
    OPEN,
    /// A person has explained it.
    SETTLED,
    /// All sides have come to agree.
    MATCHED
}
