package shop.fahuo.core.payment.bill;

import shop.fahuo.core.RowReject;
import shop.fahuo.core.payment.BillEntry;

import java.io.IOException;
import java.util.Optional;
import java.util.function.Consumer;

/// The rows of one bill; they can be walked again, and are then the same.
@FunctionalInterface
public interface BillRows {

    /// A bill of a day on which nothing happened.
    BillRows NONE = _ -> Optional.empty();

    /// Gives every row, one at a time.
    ///
    /// @return what is wrong with the bill, and then none of its rows is to be believed
    Optional<RowReject> each(Consumer<BillEntry> rows) throws IOException;
}
