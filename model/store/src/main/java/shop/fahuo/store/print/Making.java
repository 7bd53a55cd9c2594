package shop.fahuo.store.print;

/// What came of wanting labels printed.
public sealed interface Making {

    /// @param job the run that stands ready
    record Made(long job) implements Making {}

    /// Nothing was made: this label is in a run already, so it is printed again, or not at all.
    record Already(LabelKey label, PrintItem there) implements Making {}

    /// Nothing was made: this one was never printed, so there is nothing to print again.
    record Never(LabelKey label) implements Making {}

    /// Nothing was made: the courier has given no such waybill, or it was taken back.
    record NoWaybill(LabelKey label) implements Making {}
}
