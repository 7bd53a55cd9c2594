package shop.fahuo.connect.payment.wechat;

import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;

/// What the rows of a bill must come to.
interface BillSums {

    void add(BillRow row) throws BadBill;

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
