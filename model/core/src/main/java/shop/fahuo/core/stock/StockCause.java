package shop.fahuo.core.stock;

/// Why a stock balance changed; the sign of what each does is in [StockChange].
public enum StockCause {
    /// Goods or keys came in.
    RECEIVED,
    /// A person counted, and the books follow the count.
    COUNTED,
    RESERVED,
    /// A reservation ended without shipping.
    RELEASED,
    SHIPPED,
    /// A buyer sent it back.
    RETURNED
}
