package shop.fahuo.core.settlement;

/// How the tax that is withheld of commission is worked out.
public enum TaxMethod {
    /// By what is paid to somebody within a month, which counts as one payment.
    PER_PAYMENT,
    /// By what was paid to somebody since the year began; how platforms withhold.
    CUMULATIVE
}
