package shop.fahuo.connect.payment.alipay.bill;

import shop.fahuo.core.RowReject;

/// Ends the reading. Never leaves this package.
final class BadRow extends Exception {

    private static final long serialVersionUID = 1;

    private final transient RowReject why;

    BadRow(RowReject why) {
        super(why.toString());
        this.why = why;
    }

    RowReject why() {
        return why;
    }
}
