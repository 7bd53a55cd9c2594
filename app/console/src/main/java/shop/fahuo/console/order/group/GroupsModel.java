package shop.fahuo.console.order.group;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import shop.fahuo.console.kit.Bug;
import shop.fahuo.console.kit.Latest;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.store.order.GroupBy;
import shop.fahuo.store.order.Grouping;
import shop.fahuo.store.order.OrderFilter;
import shop.fahuo.store.order.Orders;

import java.util.Optional;

/// The orders of the list in groups, while somebody wants to see them so.
public final class GroupsModel {

    /// As many orders are counted at first; a day of a large shop.
    static final int COUNTED = 10_000;

    private static final int FARTHER = 4;

    /// As many as a small shop's machine counts before anybody looks away.
    private static final int MOST = 640_000;

    private final Orders orders;
    private final Latest<Grouping> counting;
    private final ReadOnlyObjectWrapper<Optional<GroupBy>> by =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Grouping>> grouping =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Bug>> bug =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private OrderFilter filter;
    private int counted = COUNTED;
    private boolean counts;
    private boolean stale;

    /// @param filter of the list
    public GroupsModel(Orders orders, OrderFilter filter, Threads threads) {
        this.orders = orders;
        this.filter = filter;
        counting = new Latest<>(threads, this::take, this::fail);
    }

    /// Empty while the list shows orders.
    public ReadOnlyObjectProperty<Optional<GroupBy>> byProperty() {
        return by.getReadOnlyProperty();
    }

    /// Empty while nobody has counted.
    public ReadOnlyObjectProperty<Optional<Grouping>> groupingProperty() {
        return grouping.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Bug>> bugProperty() {
        return bug.getReadOnlyProperty();
    }

    public boolean isOn() {
        return by.get().isPresent();
    }

    public void group(GroupBy wanted) {
        begin();
        by.set(Optional.of(wanted));
        count();
    }

    /// The list shows orders again.
    public void leave() {
        by.set(Optional.empty());
        begin();
    }

    /// The list has other orders now.
    public void use(OrderFilter wanted) {
        filter = wanted;
        begin();
        count();
    }

    /// Orders have changed. While they are being counted, they are counted once more afterwards: a
    /// busy shop changes more often than anybody can count.
    public void refresh() {
        stale = counts;
        if (!counts) {
            count();
        }
    }

    /// Counts more orders than so far.
    public void lookOn() {
        counted = Math.min(MOST, counted * FARTHER);
        count();
    }

    public boolean canLookOn() {
        return counted < MOST && grouping.get().flatMap(Grouping::reached).isPresent();
    }

    private void begin() {
        counting.forget();
        counts = false;
        stale = false;
        counted = COUNTED;
        grouping.set(Optional.empty());
        bug.set(Optional.empty());
    }

    private void count() {
        var asked = filter;
        int most = counted;
        by.get()
                .ifPresent(
                        wanted -> {
                            counts = true;
                            counting.load(() -> orders.groups(asked, wanted, most));
                        });
    }

    private void take(Grouping found) {
        bug.set(Optional.empty());
        grouping.set(Optional.of(found));
        counts = false;
        if (stale) {
            stale = false;
            count();
        }
    }

    private void fail(Bug cause) {
        counts = false;
        stale = false;
        bug.set(Optional.of(cause));
    }
}
