package shop.fahuo.store.payment.bill;

import java.time.Instant;

/// What became of a person's word on a difference.
public sealed interface SettleResult {

    record Done(Difference difference) implements SettleResult {}

    record NotThere() implements SettleResult {}

    /// All sides agree by now.
    record Matched() implements SettleResult {}

    /// Somebody was faster.
    record AlreadySettled(String by, Instant at) implements SettleResult {}

    /// The books say already what the bills say.
    record NothingToBook() implements SettleResult {}
}
