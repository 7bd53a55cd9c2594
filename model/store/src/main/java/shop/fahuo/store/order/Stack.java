package shop.fahuo.store.order;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.OrderId;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The orders that wait for a person's answer, as they were when somebody sat down to them.
///
/// @param orders the first to answer is the first
/// @param whole false where there are more than were taken: those that were placed first, or must
///   leave first
public record Stack(List<OrderId> orders, boolean whole) {

    /// As many as nobody answers in one sitting.
    public static final int MOST = 1_000;

    /// What stacks are sorted by.
    ///
    /// @param held whether a hold stands
    record Entry(
            OrderId id,
            Instant placed,
            Optional<Instant> paid,
            Optional<Instant> shipBy,
            Fen total,
            boolean held) {}

    public Stack {
        orders = List.copyOf(orders);
    }
}
