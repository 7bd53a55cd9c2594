package shop.fahuo.store.settlement;

import shop.fahuo.core.settlement.PaidOut;

import java.time.Duration;
import java.util.Optional;

/// What a provider said of a payout.
public sealed interface PayoutTold {

    /// How it stands, in the provider's own signed words.
    record Stands(PaidOut paidOut) implements PayoutTold {}

    /// Refused, signed, and the provider knows none under the number.
    record Refused(String code, String words) implements PayoutTold {}

    /// Not asked for, and the provider has none yet: payments to who gets it are stopped.
    record Stopped() implements PayoutTold {}

    /// The provider has something else under the number.
    record Conflict(String words) implements PayoutTold {}

    /// Certainly not done this time.
    ///
    /// @param after when to come again, where that is known; such a wait is no failed attempt
    record NotNow(String code, String words, Optional<Duration> after) implements PayoutTold {}

    /// Nobody knows.
    record Unknown(String code, String words) implements PayoutTold {}
}
