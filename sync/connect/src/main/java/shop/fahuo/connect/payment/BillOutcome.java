package shop.fahuo.connect.payment;

import shop.fahuo.core.RowReject;

/// What reading a bill came to.
public sealed interface BillOutcome {

    /// Every row was read, and they add up to the bill's own totals.
    record Whole(long rows) implements BillOutcome {}

    /// The first thing that is wrong: a row, a missing column (of row 1), or a total that is not
    /// the sum of its rows. Nothing of the file is to be believed.
    record Broken(RowReject why) implements BillOutcome {}
}
