package shop.fahuo.simulator.courier;

/// A way in which a call to a courier goes wrong. *Before* and *after* are seen from the thing that
/// was asked: after, it was done.
public enum CourierFault {
    /// The connection ends, nothing done.
    CUT_BEFORE(Manner.CUT, false),
    /// Done, and the connection ends.
    CUT_AFTER(Manner.CUT, true),
    /// Done, and the connection ends in the middle of the answer.
    HALF_AFTER(Manner.HALF, true),
    /// No answer ever, nothing done.
    TIMEOUT_BEFORE(Manner.SILENCE, false),
    /// Done, and no answer ever.
    TIMEOUT_AFTER(Manner.SILENCE, true),
    /// 500 without a word, nothing done.
    ERROR_BEFORE(Manner.STATUS, false),
    /// Done, and 500 without a word.
    ERROR_AFTER(Manner.STATUS, true),
    /// 200 with a page of HTML from something in between, nothing done.
    PAGE_BEFORE(Manner.PAGE, false),
    /// Done, and 200 with a page of HTML.
    PAGE_AFTER(Manner.PAGE, true),
    /// Done and answered, but late.
    SLOW(Manner.SLOW, true),

    /// Too many calls, nothing done: A1005, S221.
    THROTTLE(Manner.WORDS, false),
    /// The courier's own error, nothing done: A1099, S202.
    SYSTEM_BEFORE(Manner.WORDS, false),
    /// The courier's own error, and yet it was done.
    SYSTEM_AFTER(Manner.WORDS, true),
    /// What is behind ZTO's gateway did it, and was too slow for the gateway: S200.
    GATEWAY_TIMEOUT(Manner.WORDS, true),
    /// What is behind the gateway cannot be reached, nothing done: A1009, S203.
    UNAVAILABLE(Manner.WORDS, false),
    /// The signature is not accepted though it is right: A1006, S211.
    BAD_SIGNATURE(Manner.WORDS, false),
    /// The service was not opened: A1004, S210.
    NO_PERMISSION(Manner.WORDS, false),
    /// The caller's address is not on the list: A1003, S212.
    IP_NOT_ALLOWED(Manner.WORDS, false),
    /// SF's token ended early, or its OAuth2 refuses to give one: A1011.
    TOKEN_EXPIRED(Manner.WORDS, false);

    /// In what the fault shows.
    public enum Manner {
        CUT,
        HALF,
        SILENCE,
        STATUS,
        PAGE,
        SLOW,
        /// The courier's own no, whole.
        WORDS
    }

    private final Manner manner;
    private final boolean done;

    CourierFault(Manner manner, boolean done) {
        this.manner = manner;
        this.done = done;
    }

    public Manner manner() {
        return manner;
    }

    /// Whether what was asked is done all the same.
    public boolean isDone() {
        return done;
    }

    /// Whether the operation can go wrong so.
    public boolean fits(CourierOperation operation) {
        return switch (this) {
            case TOKEN_EXPIRED -> operation.isSf() && !operation.isDownload();
            case GATEWAY_TIMEOUT -> !operation.isSf();
            default -> manner != Manner.WORDS || !operation.isDownload();
        };
    }
}
