package shop.fahuo.connect.payment;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/// What came of one call to a payment provider.
///
/// Only what the provider signed moves money or orders: a success whose signature is missing or
/// wrong is [Unknown], and so is a refusal that nobody signed, whatever it says.
public sealed interface PaymentReply<T> {

    /// Done, and proved by the provider's signature (a bill: by its digest, where there is one).
    record Ok<T>(T value) implements PaymentReply<T> {}

    /// Understood and refused, and proved to be the provider's word; the same call again would not
    /// help.
    ///
    /// @param code the provider's own code, such as `NOT_ENOUGH` or `ACQ.TRADE_NOT_EXIST`
    record Rejected<T>(String code, String words) implements PaymentReply<T> {}

    /// Certainly not done this time: no connection, throttled, or this machine's clock is too far
    /// off to be believed.
    ///
    /// @param code `UNREACHABLE`, `THROTTLED`, `CLOCK`, or the provider's own
    /// @param after how long it asks us to wait, where it says
    record NotNow<T>(String code, String words, Optional<Duration> after)
            implements PaymentReply<T> {}

    /// Nobody knows whether it was done. Ask under the same reference before anything else.
    ///
    /// @param code `READ_TIMEOUT`, `CONNECTION_CUT`, `UNSIGNED`, `BAD_SIGNATURE`, `UNKNOWN_KEY`,
    ///   `STALE`, `UNREADABLE`, `MISMATCH` (an answer about something else), `BAD_DIGEST` (another
    ///   file than the one promised), `HTTP_500`, or the provider's own code of an answer that is
    ///   not proved
    record Unknown<T>(String code, String words) implements PaymentReply<T> {}

    /// The same answer, said otherwise.
    default <R> PaymentReply<R> map(Function<? super T, ? extends R> otherwise) {
        return then(value -> new Ok<>(otherwise.apply(value)));
    }

    /// What comes of a next call, when this one was done.
    default <R> PaymentReply<R> then(Function<? super T, PaymentReply<R>> next) {
        return switch (this) {
            case Ok<T>(var value) -> next.apply(value);
            case Rejected<T>(var code, var words) -> new Rejected<>(code, words);
            case NotNow<T>(var code, var words, var after) -> new NotNow<>(code, words, after);
            case Unknown<T>(var code, var words) -> new Unknown<>(code, words);
        };
    }
}
