package shop.fahuo.simulator.practice;

/// A way in which a call goes wrong. *Before* and *after* are seen from the thing that was asked:
/// after, it was done, and the caller does not hear of it.
public enum FaultKind {
    /// 500, nothing done.
    ERROR_BEFORE(false, Manner.ERROR),
    /// 500, and yet it was done.
    ERROR_AFTER(true, Manner.ERROR),
    /// No answer ever, nothing done.
    TIMEOUT_BEFORE(false, Manner.SILENCE),
    /// Done, and no answer ever.
    TIMEOUT_AFTER(true, Manner.SILENCE),
    /// The connection ends, nothing done.
    CUT_BEFORE(false, Manner.CUT),
    /// Done, and the connection ends.
    CUT_AFTER(true, Manner.CUT),
    /// Done, and the connection ends in the middle of the answer.
    HALF_AFTER(true, Manner.HALF),
    /// 200 with a page of HTML, nothing done: what a portal in between says.
    GARBAGE_BEFORE(false, Manner.GARBAGE),
    /// Done, and 200 with a page of HTML.
    GARBAGE_AFTER(true, Manner.GARBAGE),
    /// 429 with `Retry-After`, nothing done.
    THROTTLE(false, Manner.THROTTLE),
    /// Done and answered, but late.
    SLOW(true, Manner.SLOW);

    enum Manner {
        ERROR,
        SILENCE,
        CUT,
        HALF,
        GARBAGE,
        THROTTLE,
        SLOW
    }

    private final boolean done;
    private final Manner manner;

    FaultKind(boolean done, Manner manner) {
        this.done = done;
        this.manner = manner;
    }

    /// Whether what was asked is done all the same.
    public boolean isDone() {
        return done;
    }

    Manner manner() {
        return manner;
    }
}
