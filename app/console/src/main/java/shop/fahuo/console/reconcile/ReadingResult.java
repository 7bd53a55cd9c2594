package shop.fahuo.console.reconcile;

import shop.fahuo.store.payment.bill.DayReading;

/// What became of reading the bills of a day.
public sealed interface ReadingResult {

    record Read(DayReading reading) implements ReadingResult {}

    /// The provider has not made them yet, or cannot be reached.
    record Later(String code) implements ReadingResult {}

    record Refused(String code, String words) implements ReadingResult {}

    /// A file could not be opened, or is no bill of this provider.
    record NoBill(String file) implements ReadingResult {}

    /// There is a fund bill, and no trade bill to hold it against.
    record NoTrades() implements ReadingResult {}

    /// Whether the bills are the shop's now.
    default boolean isTaken() {
        return this instanceof Read(var reading)
                && (reading instanceof DayReading.Taken || reading instanceof DayReading.Unchanged);
    }
}
