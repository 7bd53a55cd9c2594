package shop.fahuo.connect.payment.alipay.bill;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.BillEntry;

import java.util.List;

/// What the rows of one kind of bill mean.
interface Layout {

    /// The columns it cannot do without.
    List<String> columns();

    /// The totals at the foot.
    List<String> totals();

    Counted read(Cells row) throws BadRow;

    /// A row, and what it adds to which total.
    record Counted(BillEntry entry, String total, Fen amount) {}
}
