package shop.fahuo.console.order;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.paged.Leaf;
import shop.fahuo.console.kit.paged.PagedRows;
import shop.fahuo.console.kit.paged.PickedRows;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.store.order.Cursor;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.Orders;
import shop.fahuo.store.order.Page;

import java.util.List;
import java.util.Optional;

/// The list of orders: which, how many, and which of them are selected. Follows what the worker and
/// others do.
public final class QueueModel {

    private final Orders orders;
    private final PagedRows<OrderRow, Cursor> rows;
    private final PickedRows<OrderRow> picked;
    private final QueueCounts counts;
    private final Coalesced refresh;
    private final ReadOnlyObjectWrapper<Queue> queue = new ReadOnlyObjectWrapper<>(Queue.ALL);
    private final ReadOnlyObjectWrapper<OrderFilter> filter;
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(false);

    public QueueModel(Orders orders, Threads threads) {
        this.orders = orders;
        rows = new PagedRows<>(OrderRow::id, threads, this::fail);
        picked = new PickedRows<>(rows, this::again, this::belongs, threads, this::fail);
        counts = new QueueCounts(orders, threads, this::fail);
        refresh = new Coalesced(threads, this::refreshNow);
        filter = new ReadOnlyObjectWrapper<>(filterOf(Queue.ALL));
        rows.watch(this::wasRead);
    }

    PagedRows<OrderRow, Cursor> rows() {
        return rows;
    }

    PickedRows<OrderRow> picked() {
        return picked;
    }

    public ReadOnlyObjectProperty<Queue> queueProperty() {
        return queue.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OrderFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    public QueueCounts counts() {
        return counts;
    }

    /// In the order of the list; the first is the one whose page shows.
    public ReadOnlyObjectProperty<List<OrderRow>> selectedProperty() {
        return picked.selectedProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    /// Whether the list has been read at all, so that an empty one is truly empty.
    public ReadOnlyBooleanProperty readProperty() {
        return read.getReadOnlyProperty();
    }

    public void show(Queue chosen) {
        queue.set(chosen);
        use(filterOf(chosen));
    }

    /// Looks through all orders; an empty text goes back to the queue.
    public void search(String text) {
        var searched = text.strip();
        if (searched.isEmpty()) {
            show(queue.get());
        } else {
            use(OrderFilter.ALL.matching(searched));
        }
    }

    /// Only orders with this hold; empty for all.
    public void onlyHeldFor(Optional<HoldReason> reason) {
        var now = filter.get();
        use(
                new OrderFilter(
                        now.phase(),
                        reason,
                        now.channel(),
                        now.trouble(),
                        now.search(),
                        now.oldestFirst()));
    }

    public void oldestFirst(boolean oldest) {
        var now = filter.get();
        use(
                new OrderFilter(
                        now.phase(),
                        now.hold(),
                        now.channel(),
                        now.trouble(),
                        now.search(),
                        oldest));
    }

    public void select(List<OrderRow> chosen) {
        picked.select(chosen);
    }

    /// Orders have changed; callable from any thread.
    public void ordersChanged() {
        refresh.signal();
    }

    private void refreshNow() {
        picked.doubt();
        rows.refresh();
        counts.count();
    }

    private void use(OrderFilter chosen) {
        bug.set(Optional.empty());
        picked.clear();
        filter.set(chosen);
        rows.read((after, limit) -> leaf(orders.page(chosen, after, limit)));
        counts.count();
    }

    private static Leaf<OrderRow, Cursor> leaf(Page page) {
        return new Leaf<>(page.rows(), page.next());
    }

    private void wasRead() {
        read.set(true);
        bug.set(Optional.empty());
    }

    private List<OrderRow> again(List<OrderRow> before) {
        return orders.rows(before.stream().map(OrderRow::id).toList());
    }

    private boolean belongs(OrderRow row) {
        var now = filter.get();
        return now.phase().filter(phase -> phase != row.phase()).isEmpty()
                && now.hold().filter(hold -> !row.holds().contains(hold)).isEmpty()
                && (!now.trouble() || row.trouble());
    }

    private void fail(Bug cause) {
        bug.set(Optional.of(cause));
    }

    private static OrderFilter filterOf(Queue queue) {
        var filter = queue.phase().map(OrderFilter.ALL::inPhase).orElse(OrderFilter.ALL);
        filter = queue == Queue.TROUBLE ? filter.inTrouble() : filter;
        return queue.oldestFirst() ? filter.fromOldest() : filter;
    }
}
