package shop.fahuo.store.review;

import shop.fahuo.core.order.Phase;

/// What became of a person's command on one order.
public sealed interface Answered {

    /// It is done and durable.
    ///
    /// @param phase where the order is now
    /// @param waitsForStock approved, but the goods are not there: it goes on by itself when they
    ///   are
    record Done(Phase phase, boolean waitsForStock) implements Answered {}

    record Refused(Refusal why) implements Answered {}
}
