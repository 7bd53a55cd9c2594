package shop.fahuo.connect.courier;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What came of one call to a courier. Words are the courier's, without phone numbers.
///
/// Unlike a payment provider's answers these are not signed: TLS is all the proof there is.
public sealed interface CourierReply<T> {

    record Ok<T>(T value) implements CourierReply<T> {}

    /// Understood and refused; the same call again would not help.
    ///
    /// @param part what to mend, where the courier says so
    /// @param code the courier's own, such as `8016` or `S208`
    record Refused<T>(Refusal why, Part part, String code, String words)
            implements CourierReply<T> {

        public Refused(Refusal why, String code, String words) {
            this(why, Part.NONE, code, words);
        }
    }

    /// Certainly not done this time; the same call again may go through.
    ///
    /// @param code `UNREACHABLE`, `THROTTLED`, `CLOCK`, `TOKEN`, or the courier's own
    /// @param after how long it asks us to wait, where it says
    record NotNow<T>(String code, String words, Optional<Duration> after)
            implements CourierReply<T> {}

    /// Nobody knows whether it was done. Never ask for it under another reference.
    ///
    /// @param code `READ_TIMEOUT`, `CONNECTION_CUT`, `UNREADABLE`, `HTTP_500`, `MISMATCH` (an
    ///   answer about something else), `UNPROVED` (found, and nothing says that it is ours), or the
    ///   courier's own
    /// @param steps what can be done about it, in order
    record Unknown<T>(String code, String words, List<NextStep> steps) implements CourierReply<T> {

        public Unknown {
            steps = List.copyOf(steps);
        }

        public Unknown(String code, String words) {
            this(code, words, List.of(NextStep.ASK_AGAIN));
        }
    }

    static <T> CourierReply<T> notSupported() {
        return new Refused<>(Refusal.NOT_SUPPORTED, "NOT_SUPPORTED", "");
    }

    /// Goes on with what it says; whatever is no answer stays as it is.
    default <U> CourierReply<U> then(Function<? super T, CourierReply<U>> next) {
        return switch (this) {
            case Ok<T>(var value) -> next.apply(value);
            case Refused<T>(var why, var part, var code, var words) ->
                    new Refused<>(why, part, code, words);
            case NotNow<T>(var code, var words, var after) -> new NotNow<>(code, words, after);
            case Unknown<T>(var code, var words, var steps) -> new Unknown<>(code, words, steps);
        };
    }

    /// The same, with other things to do about what is unknown.
    default CourierReply<T> advising(List<NextStep> steps) {
        return this instanceof Unknown<T>(var code, var words, _)
                ? new Unknown<>(code, words, steps)
                : this;
    }
}
