package shop.fahuo.core.payment.bill;

import shop.fahuo.core.payment.BillEntry;
import shop.fahuo.core.payment.Refund;

/// How a payment or refund stands, in one set of words for all sides.
public enum Standing {
    /// The money moved.
    DONE,
    /// Accepted and not yet done.
    UNDER_WAY,
    /// It came to nothing, or needs a person.
    ENDED;

    /// By the word of a trade bill. What it does not mark as anything else is done: Alipay's bills
    /// tell of nothing that is not.
    public static Standing of(BillEntry row) {
        return switch (row.state()) {
            case "PROCESSING" -> UNDER_WAY;
            case "CLOSED", "ABNORMAL", "CHANGE", "FAIL" -> ENDED;
            default -> DONE;
        };
    }

    public static Standing of(Refund.State state) {
        return switch (state) {
            case SUCCESS -> DONE;
            case PROCESSING -> UNDER_WAY;
            case CLOSED, ABNORMAL -> ENDED;
        };
    }

    /// Whether a bill that says this can stand beside what the shop says. A bill is written the
    /// morning after and never corrected, so what was under way there may have ended here since.
    public boolean agreesWith(Standing ours) {
        return this == ours || this == UNDER_WAY;
    }
}
