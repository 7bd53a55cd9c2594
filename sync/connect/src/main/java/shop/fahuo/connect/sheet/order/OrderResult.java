package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.core.RowReject;
import shop.fahuo.core.order.Order;
import shop.fahuo.core.order.OrderKey;

import java.util.List;

/// What one order of a sheet came to.
public sealed interface OrderResult {

    /// Its rows in the order of the file, exact repeats left out.
    List<Row> rows();

    record Taken(Order order, List<Row> rows) implements OrderResult {}

    /// Taken whole or not at all: every row has a reject, those without a fault of their own
    /// [shop.fahuo.core.RejectReason#ORDER_REJECTED].
    ///
    /// @param number as the file has it; empty or damaged when that is the fault
    record Refused(String number, List<Row> rows, List<RowReject> rejects) implements OrderResult {}

    /// Nothing to deliver now: it stands [Standing#SHIPPED] or [Standing#REFUND_ASKED] on its
    /// marketplace. Its cells were not looked at further.
    record Skipped(OrderKey key, Standing standing, List<Row> rows) implements OrderResult {}
}
