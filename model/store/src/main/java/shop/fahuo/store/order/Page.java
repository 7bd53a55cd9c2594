package shop.fahuo.store.order;

import java.util.List;
import java.util.Optional;

/// Some orders in a row.
///
/// @param next empty when there are no more
public record Page(List<OrderRow> rows, Optional<Cursor> next) {

    public Page {
        rows = List.copyOf(rows);
    }
}
