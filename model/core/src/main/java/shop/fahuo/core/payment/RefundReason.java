package shop.fahuo.core.payment;

import java.util.Arrays;
import java.util.Optional;

/// Why the shop gives money back, as a code that can be counted. The buyer never sees it; what they
/// read is written beside it.
///
/// The names are kept for ever: records and the log of events are read by them.
public enum RefundReason {
    /// Does not want it any more.
    BUYER_ASKED,
    /// Broken, or not as it was shown.
    QUALITY,
    /// Something else was sent, or not all of it.
    WRONG_GOODS,
    OUT_OF_STOCK,
    /// Paid more than was agreed.
    PRICE,
    WRONG_ADDRESS,
    DUPLICATE,
    FRAUD,
    OTHER;

    /// Empty for what is no such code, as in records that are older than it.
    public static Optional<RefundReason> named(String name) {
        return Arrays.stream(values()).filter(reason -> reason.name().equals(name)).findFirst();
    }
}
