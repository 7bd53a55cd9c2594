package shop.fahuo.core.review;

/// What a person did to an order.
public enum Answer {
    APPROVE,
    HOLD,
    RELEASE,
    CANCEL,
    /// Take back that it may ship, while its undo window is open.
    RECALL,
    MARK_SHIPPED,
    /// Have what was given up outside tried again.
    RETRY,
    /// Have the other side asked now about what nobody knows.
    ASK,
    /// Say, with a proof, that what Fahuo could not do was done outside.
    DONE_OUTSIDE,
    /// Say that a trouble has been dealt with.
    SETTLE
}
