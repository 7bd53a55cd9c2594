package shop.fahuo.core.review;

/// What a person did to an order.
public enum Answer {
    APPROVE,
    HOLD,
    RELEASE,
    CANCEL,
    MARK_SHIPPED
}
