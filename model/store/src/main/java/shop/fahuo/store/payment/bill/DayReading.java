package shop.fahuo.store.payment.bill;

import shop.fahuo.core.RowReject;

/// What became of a day's bills.
public sealed interface DayReading {

    /// They were taken, and the day is now this.
    record Taken(BillDay day) implements DayReading {}

    /// The same files were taken before. What still waited was looked at again.
    record Unchanged(BillDay day) implements DayReading {}

    /// Nothing was taken: a bill is not whole.
    ///
    /// @param fund whether it is the fund bill, and not the trade bill
    record Broken(boolean fund, RowReject why) implements DayReading {}

    /// Nothing was taken: more than [shop.fahuo.core.payment.bill.DayMatch#MOST] rows fit nothing,
    /// so it is hardly this account's day.
    record Unfit() implements DayReading {}
}
