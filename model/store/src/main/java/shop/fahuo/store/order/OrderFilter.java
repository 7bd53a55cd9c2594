package shop.fahuo.store.order;

import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;
import shop.fahuo.core.task.TroubleClass;
import shop.fahuo.store.order.Criterion.About;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Which orders a page shows; all that is given must hold.
///
/// @param criteria at most one about each thing, in the order of [About]
/// @param search an order number, a phone or its last four digits, a recipient's name, a buyer's id
///   or nick, each exact
public record OrderFilter(List<Criterion> criteria, Optional<String> search, OrderSort sort) {

    /// Every order, the newest first.
    public static final OrderFilter ALL =
            new OrderFilter(List.of(), Optional.empty(), OrderSort.NEWEST);

    /// A search for nothing but white space is none.
    public OrderFilter {
        criteria = criteria.stream().sorted(Comparator.comparing(Criterion::about)).toList();
        if (criteria.stream().map(Criterion::about).distinct().count() < criteria.size()) {
            throw new IllegalArgumentException("asks twice about one thing: " + criteria);
        }
        search = search.map(String::strip).filter(text -> !text.isEmpty());
    }

    /// Asks this too, instead of what it asked about the same thing.
    public OrderFilter with(Criterion criterion) {
        return new OrderFilter(
                Stream.concat(others(criterion.about()), Stream.of(criterion)).toList(),
                search,
                sort);
    }

    public OrderFilter without(About about) {
        return new OrderFilter(others(about).toList(), search, sort);
    }

    private Stream<Criterion> others(About about) {
        return criteria.stream().filter(one -> one.about() != about);
    }

    public Optional<Criterion> about(About about) {
        return criteria.stream().filter(one -> one.about() == about).findFirst();
    }

    /// The criterion of this kind.
    <C extends Criterion> Optional<C> the(Class<C> kind) {
        return criteria.stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    /// Whether an order is still one of the list's, as far as its row tells.
    public boolean mayFit(OrderRow row, Instant now) {
        return criteria.stream().allMatch(one -> one.mayFit(row, now));
    }

    public OrderFilter inPhase(Phase only) {
        return with(new Criterion.InPhase(Set.of(only)));
    }

    public OrderFilter heldFor(HoldReason only) {
        return with(new Criterion.HeldFor(Set.of(only)));
    }

    public OrderFilter of(ChannelName only) {
        return with(new Criterion.OfChannel(Set.of(only)));
    }

    public OrderFilter inTrouble() {
        return with(Criterion.InTrouble.ANY);
    }

    public OrderFilter inTrouble(TroubleClass only) {
        return with(new Criterion.InTrouble(Set.of(only)));
    }

    public OrderFilter matching(String text) {
        return new OrderFilter(criteria, Optional.of(text), sort);
    }

    public OrderFilter fromOldest() {
        return sorted(OrderSort.OLDEST);
    }

    public OrderFilter sorted(OrderSort other) {
        return new OrderFilter(criteria, search, other);
    }
}
