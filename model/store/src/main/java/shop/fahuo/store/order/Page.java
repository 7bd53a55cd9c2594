package shop.fahuo.store.order;

import java.util.List;
import java.util.Optional;

/// Some orders in a row.
///
/// @param next where the next page begins; empty when there are no more
/// @param cut so many orders were looked at that nobody should wait longer: fewer were found than
///   there was room for, and `next` is the last that was looked at
public record Page(List<OrderRow> rows, Optional<Cursor> next, boolean cut) {

    public Page {
        rows = List.copyOf(rows);
    }
}
