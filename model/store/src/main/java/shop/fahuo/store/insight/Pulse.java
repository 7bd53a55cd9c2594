package shop.fahuo.store.insight;

import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.Phase;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// How the shop stands at a moment, in the few numbers that somebody glances at all day.
///
/// @param at the moment
/// @param stopped the red switch is on
/// @param oldest the order that was paid first of those that have not left; an order that waits for
///   a day somebody named is not among them
public record Pulse(Instant at, boolean stopped, Outbox outbox, Optional<Unshipped> oldest) {

    /// The outside effects that wait.
    ///
    /// @param due to be called now
    /// @param unknown of which nobody knows whether they have happened
    /// @param dead given up, and in front of a person who has not settled them
    public record Outbox(long due, long unknown, long dead) {}

    /// How long the oldest has been paid for.
    public Optional<Duration> age() {
        return oldest.map(order -> Duration.between(order.paidAt(), at));
    }

    /// An order that somebody waits for.
    public record Unshipped(OrderId id, OrderKey key, Phase phase, Instant paidAt) {}
}
