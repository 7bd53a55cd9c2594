package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.RowReject;

/// Ends the reading of a bill; leaves this package only as a [BillOutcome.Broken].
final class BadBill extends Exception {

    private static final long serialVersionUID = 1;

    private final transient RowReject why;

    BadBill(RowReject why) {
        super(why.toString());
        this.why = why;
    }

    BadBill(long row, String column, String value, RejectReason reason) {
        this(new RowReject(row, column, value, reason));
    }

    BillOutcome.Broken outcome() {
        return new BillOutcome.Broken(why);
    }
}
