package shop.fahuo.connect.sheet.order;

/// How far an order is on its marketplace.
public enum Standing {
    UNPAID,
    PAID,
    /// The buyer asks for the money back, and nobody has answered yet.
    REFUND_ASKED,
    /// Somebody has shipped it there, wholly or in part, without Fahuo.
    SHIPPED,
    /// Cancelled or refunded.
    CLOSED
}
