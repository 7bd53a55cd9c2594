package shop.fahuo.connect.sheet;

/// How the reading of a sheet ended. What was handed to the sink before stays handed over.
public sealed interface Reading {

    /// Rows below the header that are not blank and were handed on in some way.
    long rows();

    record Finished(long rows) implements Reading {}

    /// The [Watch] said so.
    record Stopped(long rows) implements Reading {}

    record Failed(long rows, SheetFailure failure) implements Reading {}
}
