package shop.fahuo.store.order;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/// Orders that have something in common. An order that is of several groups counts in each of them.
///
/// @param asks what narrows a list to it; empty where nothing does, because nothing is known of it
/// @param name of the buyer or the goods; may be empty
/// @param units of a SKU only its own; else all that were ordered
/// @param total of a SKU what its lines come to, before discounts; else what was paid
/// @param oldest when the first of them was placed
public record Group(
        Optional<Criterion> asks, String name, long orders, long units, Fen total, Instant oldest) {

    /// The largest first; of equals always the same one.
    static final Comparator<Group> IN_ORDER =
            Comparator.comparingLong(Group::orders)
                    .thenComparingLong(Group::units)
                    .reversed()
                    .thenComparing(Group::oldest)
                    .thenComparing(Group::name)
                    .thenComparing(group -> group.asks().map(Criterion::toString).orElse(""));

    /// One order more.
    Group with(Group order) {
        return new Group(
                asks,
                name,
                orders + order.orders,
                units + order.units,
                total.plus(order.total),
                oldest.isBefore(order.oldest) ? oldest : order.oldest);
    }
}
