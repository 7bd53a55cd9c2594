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
    /// Say that a trouble has been dealt with.
    SETTLE
}
