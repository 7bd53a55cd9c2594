package shop.fahuo.console.order;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.Orders;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The list of orders: which, how many, and which of them are selected. Follows what the worker and
/// others do.
public final class QueueModel {

    /// Of more than these, what has become of each is not followed.
    private static final int CHECKED = 500;

    private final Orders orders;
    private final PagedRows rows;
    private final QueueCounts counts;
    private final Latest<List<OrderRow>> checked;
    private final Coalesced refresh;
    private final ReadOnlyObjectWrapper<Queue> queue = new ReadOnlyObjectWrapper<>(Queue.ALL);
    private final ReadOnlyObjectWrapper<OrderFilter> filter;
    private final ReadOnlyObjectWrapper<List<OrderRow>> selected =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(false);
    private boolean checking;

    /// Where the first selected order stood.
    private int place;

    public QueueModel(Orders orders, Threads threads) {
        this.orders = orders;
        rows = new PagedRows(threads, this::fail);
        counts = new QueueCounts(orders, threads, this::fail);
        checked = new Latest<>(threads, this::reselect, this::fail);
        refresh = new Coalesced(threads, this::refreshNow);
        filter = new ReadOnlyObjectWrapper<>(filterOf(Queue.ALL));
        rows.watch(this::checkSelection);
    }

    PagedRows rows() {
        return rows;
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
        return selected.getReadOnlyProperty();
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
        if (!rows.isChanging()) {
            chosen.stream().findFirst().map(rows::indexOf).ifPresent(index -> place = index);
            selected.set(List.copyOf(chosen));
        }
    }

    /// Orders have changed; callable from any thread.
    public void ordersChanged() {
        refresh.signal();
    }

    private void refreshNow() {
        checking = true;
        rows.refresh();
        counts.count();
    }

    private void use(OrderFilter chosen) {
        bug.set(Optional.empty());
        checking = false;
        checked.forget();
        selected.set(List.of());
        filter.set(chosen);
        rows.read((after, limit) -> orders.page(chosen, after, limit));
        counts.count();
    }

    /// After a refresh the selected orders are looked at again: they show their newest state.
    private void checkSelection() {
        read.set(true);
        bug.set(Optional.empty());
        if (checking) {
            checking = false;
            var ids = selected.get().stream().map(OrderRow::id).toList();
            if (!ids.isEmpty() && ids.size() <= CHECKED) {
                checked.load(() -> orders.rows(ids));
            }
        }
    }

    /// An order that has left the list is selected no more; when none is left, the one that took
    /// its place is.
    private void reselect(List<OrderRow> now) {
        var stay =
                now.stream()
                        .filter(this::belongs)
                        .sorted(Comparator.comparingInt(rows::indexOf))
                        .toList();
        if (!stay.isEmpty() || selected.get().isEmpty()) {
            selected.set(stay);
        } else {
            selected.set(
                    rows.loaded(Math.clamp(place, 0, Math.max(0, rows.size() - 1))).stream()
                            .toList());
        }
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
