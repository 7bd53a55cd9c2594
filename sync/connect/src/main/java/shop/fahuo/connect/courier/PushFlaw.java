package shop.fahuo.connect.courier;

/// Why a push that was kept says nothing, or not all.
public enum PushFlaw {
    NOT_A_PUSH,
    NO_BODY,
    UNKNOWN_COURIER,
    /// The shop has no account at that courier.
    NO_ACCOUNT,
    BAD_DIGEST,
    OTHER_ACCOUNT,
    UNREADABLE,
    /// Some scans of the push cannot be read; the others were.
    SCANS_UNREADABLE
}
