package shop.fahuo.store.order;

import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.order.Phase;

import java.util.Optional;

/// Which orders a page shows; all that is given must hold.
///
/// @param hold a hold for this reason stands
/// @param trouble only orders with an open trouble
/// @param search an order number, a phone or its last four digits, a recipient's name, a buyer's id
///   or nick, each exact
/// @param oldestFirst by the time the order was placed; else the newest are first
public record OrderFilter(
        Optional<Phase> phase,
        Optional<HoldReason> hold,
        Optional<ChannelName> channel,
        boolean trouble,
        Optional<String> search,
        boolean oldestFirst) {

    /// Every order, the newest first.
    public static final OrderFilter ALL =
            new OrderFilter(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    false,
                    Optional.empty(),
                    false);

    /// A search for nothing but white space is none.
    public OrderFilter {
        search = search.map(String::strip).filter(text -> !text.isEmpty());
    }

    public OrderFilter inPhase(Phase only) {
        return new OrderFilter(Optional.of(only), hold, channel, trouble, search, oldestFirst);
    }

    public OrderFilter heldFor(HoldReason only) {
        return new OrderFilter(phase, Optional.of(only), channel, trouble, search, oldestFirst);
    }

    public OrderFilter of(ChannelName only) {
        return new OrderFilter(phase, hold, Optional.of(only), trouble, search, oldestFirst);
    }

    public OrderFilter inTrouble() {
        return new OrderFilter(phase, hold, channel, true, search, oldestFirst);
    }

    public OrderFilter matching(String text) {
        return new OrderFilter(phase, hold, channel, trouble, Optional.of(text), oldestFirst);
    }

    public OrderFilter fromOldest() {
        return new OrderFilter(phase, hold, channel, trouble, search, true);
    }
}
