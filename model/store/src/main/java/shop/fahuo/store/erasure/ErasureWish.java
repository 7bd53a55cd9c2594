package shop.fahuo.store.erasure;

/// What is to become of an order's personal data.
///
/// @param how gone, or kept and used for nothing
/// @param beforeTerm a person answers for it that the law does not want it kept
/// @param why goes into the history, and stays
public record ErasureWish(State how, boolean beforeTerm, String why) {

    /// How an order's personal data can stand.
    public enum State {
        /// Kept because the law wants it, and used for nothing else.
        RESTRICTED,
        ERASED
    }

    public ErasureWish {
        if (why.isBlank()) {
            throw new IllegalArgumentException("nobody erases without a reason");
        }
    }
}
