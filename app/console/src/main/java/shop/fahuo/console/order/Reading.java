package shop.fahuo.console.order;

import shop.fahuo.console.kit.paged.Leaf;
import shop.fahuo.console.kit.paged.PagedRows;
import shop.fahuo.store.order.Cursor;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.Orders;

import java.util.Optional;

/// Reads the pages of one list. Where it has to look for its orders, it ends when it has looked at
/// many, and says how far it came.
final class Reading implements PagedRows.Source<OrderRow, Cursor> {

    private static final int FIRST = 20_000;
    private static final int FARTHER = 4;

    /// The whole of a shop of many years.
    private static final int MOST = 50_000_000;

    private final Orders orders;
    private final OrderFilter filter;
    private volatile int looks;
    private volatile Optional<Cursor> reached = Optional.empty();

    Reading(Orders orders, OrderFilter filter) {
        this(orders, filter, FIRST);
    }

    /// @param looks at how many orders it looks at first
    Reading(Orders orders, OrderFilter filter, int looks) {
        this.orders = orders;
        this.filter = filter;
        this.looks = looks;
    }

    @Override
    public Leaf<OrderRow, Cursor> read(Optional<Cursor> after, int limit) {
        var page = orders.page(filter, after, limit, looks);
        if (page.cut()) {
            reached = page.next();
            return new Leaf<>(page.rows(), Optional.empty());
        }
        if (page.next().isEmpty()) {
            reached = Optional.empty();
        }
        return new Leaf<>(page.rows(), page.next());
    }

    /// From the next reading on, more orders are looked at.
    void lookOn() {
        looks = Math.min(MOST, looks * FARTHER);
    }

    /// Empty unless it ended early.
    Optional<Cursor> reached() {
        return reached;
    }
}
