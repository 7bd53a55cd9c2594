package shop.fahuo.store.ship;

import shop.fahuo.core.order.OrderNumber;

import java.time.Duration;

/// What a last look says, right before a call that cannot be taken back.
public sealed interface Clearance {

    /// Hand these keys to the channel.
    record Keys(KeyDelivery delivery) implements Clearance {}

    /// Have the channel tell the buyer.
    ///
    /// @param template names the words; chosen when the task was made, so that a retry says the
    ///   same
    record Notice(OrderNumber order, String template) implements Clearance {}

    /// The red switch is on: not now.
    record Stopped() implements Clearance {}

    /// Its undo window has not ended after all: the clock was set back since it was started.
    record TooEarly(Duration left) implements Clearance {}

    /// The order does not ship any more: not ever.
    record NotShipping() implements Clearance {}

    /// Somebody else has claimed the task since.
    record Lost() implements Clearance {}
}
