package shop.fahuo.store.print;

/// What a run needs next.
public sealed interface Turn {

    /// This one waits; it is claimed with [PrintRuns#advance] before it is sent.
    record Next(PrintItem item) implements Turn {}

    /// Somebody has to look whether this one came out.
    record Look(PrintItem item) implements Turn {}

    /// Another desk is sending this one.
    record Busy(PrintItem item) implements Turn {}

    /// Nothing is left.
    record Done() implements Turn {}

    /// What came of one step of a run.
    ///
    /// @param claimed whether what was to be sent may be sent
    /// @param then what comes after it, or instead of it
    record Step(boolean claimed, Turn then) {}
}
