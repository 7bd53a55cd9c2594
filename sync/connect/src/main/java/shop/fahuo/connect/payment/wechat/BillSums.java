package shop.fahuo.connect.payment.wechat;

import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.payment.BillEntry;

/// What the rows of a bill must come to.
interface BillSums {

    /// The column that begins the totals.
    String first();

    /// @param entry what the row means
    void add(BillRow row, BillEntry entry) throws BadBill;

    void check(BillRow summary) throws BadBill;

    static void same(BillRow summary, String column, Object told, Object counted) throws BadBill {
        if (!told.equals(counted)) {
            throw new BadBill(
                    new RowReject(
                            summary.number(),
                            column,
                            told.toString(),
                            RejectReason.DOES_NOT_ADD_UP,
                            counted.toString()));
        }
    }
}
