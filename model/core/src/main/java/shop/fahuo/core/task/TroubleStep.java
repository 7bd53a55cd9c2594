package shop.fahuo.core.task;

/// What a person can do about a trouble.
public enum TroubleStep {
    /// Have the other side asked now.
    ASK,
    /// Have it tried again under the same reference.
    RETRY,
    /// Note that it was brought about outside, with a proof.
    DONE_OUTSIDE,
    /// Give it up, and the money back.
    REFUND,
    /// Go on with a refund: it has steps of its own.
    SEE_REFUND,
    /// Go on with a parcel: it has steps of its own.
    SEE_PARCEL,
    /// Ship what was known before.
    RELEASE,
    /// Give the order up.
    CANCEL,
    /// Note that it was dealt with; nothing else changes.
    SETTLE
}
