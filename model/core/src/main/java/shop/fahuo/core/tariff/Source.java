package shop.fahuo.core.tariff;

/// Whose figure a fee is.
public enum Source {
    /// The courier's own, asked for just then.
    QUOTE,
    /// The contract table's.
    TABLE,
    /// The contract table's, because the courier was asked and did not say.
    TABLE_UNANSWERED,
    /// There is none.
    NONE
}
