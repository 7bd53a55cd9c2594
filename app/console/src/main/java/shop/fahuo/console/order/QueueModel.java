package shop.fahuo.console.order;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Coalesced;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.kit.paged.PagedRows;
import shop.fahuo.console.kit.paged.PickedRows;
import shop.fahuo.console.order.group.GroupsModel;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.Phase;
import shop.fahuo.store.order.Criterion;
import shop.fahuo.store.order.Criterion.About;
import shop.fahuo.store.order.Cursor;
import shop.fahuo.store.order.GroupBy;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.OrderRow;
import shop.fahuo.store.order.OrderSort;
import shop.fahuo.store.order.Orders;
import shop.fahuo.store.order.Tally;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The list of orders: which, how many, and which of them are selected. Follows what the worker and
/// others do.
public final class QueueModel {

    /// A narrowed list is counted no further.
    static final int COUNTED = 1_000;

    private final Orders orders;
    private final Clock clock;
    private final PagedRows<OrderRow, Cursor> rows;
    private final PickedRows<OrderRow> picked;
    private final QueueCounts counts;
    private final GroupsModel groups;
    private final Latest<List<OrderRow>> picking;
    private final Latest<Tally> counting;
    private final Latest<List<ChannelName>> listing;
    private final Coalesced refresh;
    private final ReadOnlyObjectWrapper<Queue> queue = new ReadOnlyObjectWrapper<>(Queue.ALL);
    private final ReadOnlyObjectWrapper<Optional<String>> named =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<OrderFilter> filter;
    private final ReadOnlyObjectWrapper<Optional<Tally>> tally =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<ChannelName>> channels =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Cursor>> reached =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper read = new ReadOnlyBooleanWrapper(false);
    private OrderFilter base;
    private Reading reading;

    /// @param clock tells which day it is
    public QueueModel(Orders orders, Clock clock, Threads threads) {
        this.orders = orders;
        this.clock = clock;
        rows = new PagedRows<>(OrderRow::id, threads, this::fail);
        picked = new PickedRows<>(rows, this::again, this::belongs, threads, this::fail);
        counts = new QueueCounts(orders, threads, this::fail);
        picking = new Latest<>(threads, this::select, this::fail);
        counting = new Latest<>(threads, found -> tally.set(Optional.of(found)), this::fail);
        listing = new Latest<>(threads, channels::set, this::fail);
        refresh = new Coalesced(threads, this::refreshNow);
        base = Queue.ALL.filter();
        filter = new ReadOnlyObjectWrapper<>(base);
        reading = new Reading(orders, base);
        groups = new GroupsModel(orders, base, threads);
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

    /// The name that the list has of its own; empty for a queue and for what a search found.
    public ReadOnlyObjectProperty<Optional<String>> namedProperty() {
        return named.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<OrderFilter> filterProperty() {
        return filter.getReadOnlyProperty();
    }

    public QueueCounts counts() {
        return counts;
    }

    /// The orders of the list, in groups.
    public GroupsModel groups() {
        return groups;
    }

    /// How many orders a narrowed list has; empty while nobody has counted, and for a whole queue,
    /// which [#counts] knows.
    public ReadOnlyObjectProperty<Optional<Tally>> tallyProperty() {
        return tally.getReadOnlyProperty();
    }

    /// The channels that there are orders of.
    public ReadOnlyObjectProperty<List<ChannelName>> channelsProperty() {
        return channels.getReadOnlyProperty();
    }

    /// How far was looked where not all orders were: those beyond may be of the list too.
    public ReadOnlyObjectProperty<Optional<Cursor>> reachedProperty() {
        return reached.getReadOnlyProperty();
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
        groups.leave();
        queue.set(chosen);
        named.set(Optional.empty());
        base = chosen.filter();
        use(base);
    }

    /// A list that has a name of its own; all that narrows it can be taken away.
    public void show(String name, OrderFilter kept) {
        groups.leave();
        named.set(Optional.of(name));
        base = OrderFilter.ALL;
        // Another one that is the same: the list has another name now, and whoever shows it must
        // hear of that.
        use(kept.sorted(kept.sort()));
    }

    /// Looks through all orders; an empty text goes back to the queue.
    public void search(String text) {
        var searched = text.strip();
        if (searched.isEmpty()) {
            show(queue.get());
        } else {
            groups.leave();
            named.set(Optional.empty());
            base = OrderFilter.ALL.matching(searched);
            use(base);
        }
    }

    /// What the list is narrowed to, beside what makes it the list it is.
    public List<Criterion> narrowed() {
        return filter.get().criteria().stream()
                .filter(one -> base.about(one.about()).isEmpty())
                .toList();
    }

    /// What of the list waits for an answer is looked for by this.
    public OrderFilter inReview() {
        return new OrderFilter(narrowed(), filter.get().search(), OrderSort.OLDEST)
                .inPhase(Phase.REVIEW);
    }

    /// What the list can be narrowed by.
    public List<About> narrowable() {
        return Arrays.stream(About.values()).filter(about -> base.about(about).isEmpty()).toList();
    }

    /// Only orders that meet this too; instead of what was asked about the same thing.
    public void narrow(Criterion criterion) {
        if (base.about(criterion.about()).isEmpty()) {
            use(filter.get().with(criterion));
        }
    }

    /// Shows groups of orders instead of orders; empty: the orders again.
    public void group(Optional<GroupBy> by) {
        picked.clear();
        by.ifPresentOrElse(groups::group, groups::leave);
    }

    /// Shows the orders of one group.
    ///
    /// @param asks what narrows the list to it
    public void open(Criterion asks) {
        groups.leave();
        narrow(asks);
    }

    /// As [#open], all of them selected: as many as are followed one by one.
    public void pick(Criterion asks) {
        open(asks);
        var wanted = filter.get();
        picking.load(() -> orders.page(wanted, Optional.empty(), PickedRows.FOLLOWED).rows());
    }

    public void widen(About about) {
        if (base.about(about).isEmpty()) {
            use(filter.get().without(about));
        }
    }

    /// The whole list again, in the order it has now.
    public void widenAll() {
        use(base.sorted(filter.get().sort()));
    }

    public void sort(OrderSort wanted) {
        use(filter.get().sorted(wanted));
    }

    /// Looks among more orders than so far.
    public void lookOn() {
        reading.lookOn();
        rows.refresh();
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
        groups.refresh();
        count();
    }

    private void use(OrderFilter chosen) {
        bug.set(Optional.empty());
        picked.clear();
        picking.forget();
        groups.use(chosen);
        tally.set(Optional.empty());
        reached.set(Optional.empty());
        reading = new Reading(orders, chosen);
        filter.set(chosen);
        rows.read(reading);
        count();
    }

    private void count() {
        counts.count();
        listing.load(orders::channels);
        var counted = filter.get();
        if (counted.search().isPresent() || named.get().isPresent() || !narrowed().isEmpty()) {
            counting.load(() -> orders.tally(counted, COUNTED));
        } else {
            counting.forget();
        }
    }

    private void wasRead() {
        read.set(true);
        bug.set(Optional.empty());
        reached.set(reading.reached());
    }

    private List<OrderRow> again(List<OrderRow> before) {
        return orders.rows(before.stream().map(OrderRow::id).toList());
    }

    private boolean belongs(OrderRow row) {
        return filter.get().mayFit(row, clock.instant());
    }

    private void fail(Bug cause) {
        bug.set(Optional.of(cause));
    }
}
