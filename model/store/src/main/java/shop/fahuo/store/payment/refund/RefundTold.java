package shop.fahuo.store.payment.refund;

import shop.fahuo.core.payment.Refund;

import java.time.Duration;
import java.util.Optional;

/// What a provider said of a refund.
public sealed interface RefundTold {

    /// How it stands, in the provider's own signed words.
    record Stands(Refund refund) implements RefundTold {}

    /// Refused, signed, and the provider knows no refund under the number.
    record Refused(String code, String words) implements RefundTold {}

    /// The provider has something else under the number.
    record Conflict(String words) implements RefundTold {}

    /// Certainly not done this time.
    ///
    /// @param after when to come again, where that is known; such a wait is no failed attempt
    record NotNow(String code, Optional<Duration> after) implements RefundTold {}

    /// Nobody knows.
    record Unknown(String code, String words) implements RefundTold {}
}
