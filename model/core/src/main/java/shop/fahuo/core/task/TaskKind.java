package shop.fahuo.core.task;

/// An outside effect that Fahuo knows how to bring about.
public enum TaskKind {
    /// Ask the payment provider for the money of an order.
    CHECK_PAYMENT,
    /// Give a buyer money back, and learn what became of it.
    REFUND,
    /// Pay a distributor, and learn what became of it. Concerns no order.
    PAYOUT,
    /// Give the channel the card keys of an order.
    DELIVER_KEYS,
    /// Tell the buyer through the channel.
    NOTIFY_BUYER,
    /// Tell the payment provider that the goods have left: the money is frozen until then.
    REPORT_SHIPPING,
    /// Ask a courier for a waybill.
    BOOK_WAYBILL,
    /// Ask a courier to take a waybill back.
    CANCEL_WAYBILL
}
