package shop.fahuo.labels.print;

/// What became of one label.
public sealed interface PrintOutcome {

    /// The printer or its queue has all of it.
    record Spooled() implements PrintOutcome {}

    /// The printer cannot have all of it, so it has not printed it: it may be sent again.
    ///
    /// @param detail what the system said, for who helps; may be empty
    record Failed(PrintFault fault, String detail) implements PrintOutcome {}

    /// All of it was sent, and then nothing was heard: somebody has to look whether the label is
    /// there before it is sent again.
    record Unknown(PrintFault fault, String detail) implements PrintOutcome {}
}
