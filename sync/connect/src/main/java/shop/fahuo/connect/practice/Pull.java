package shop.fahuo.connect.practice;

import shop.fahuo.core.order.Order;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// What came of reading a page of orders.
public sealed interface Pull {

    /// @param orders in the order in which they changed; an order that changed again comes again
    /// @param rejects what the channel sent as an order and is none
    /// @param next where to read on, also when this page was the last
    /// @param complete nothing more had changed when this was read
    /// @param serverTime the channel's clock
    record Page(
            List<Order> orders,
            List<RejectedOrder> rejects,
            Cursor next,
            boolean complete,
            Instant serverTime)
            implements Pull {

        public Page {
            orders = List.copyOf(orders);
            rejects = List.copyOf(rejects);
        }
    }

    /// The channel does not know the cursor (any more): read from [Cursor#START].
    record StartOver() implements Pull {}

    /// Nothing was read this time; the same cursor may be tried later.
    record NotNow(String code, Optional<Duration> after) implements Pull {}

    /// The channel refuses, and asking again would not help.
    record Refused(String code, String words) implements Pull {}
}
