package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;

import java.util.Optional;

/// From what the gateway answered to what it means.
final class Readings {

    private static final String NO_TRADE = "ACQ.TRADE_NOT_EXIST";

    private Readings() {}

    static <T> PaymentReply<T> of(PaymentReply<Fields> reply, Reading<T> reading) {
        return switch (reply) {
            case Ok(var answer) -> {
                try {
                    yield new Ok<>(reading.read(answer));
                } catch (Malformed e) {
                    yield unreadable(e);
                }
            }
            case Rejected(var code, var words) -> new Rejected<>(code, words);
            case NotNow(var code, var words, var after) -> new NotNow<>(code, words, after);
            case Unknown(var code, var words) -> new Unknown<>(code, words);
        };
    }

    /// As [#of]; a signed "no such trade" is an answer too.
    static <T> PaymentReply<Optional<T>> ofTrade(
            PaymentReply<Fields> reply, Reading<Optional<T>> reading) {
        return reply instanceof Rejected(var code, _) && code.equals(NO_TRADE)
                ? new Ok<>(Optional.empty())
                : of(reply, reading);
    }

    static <T> PaymentReply<T> unreadable(Malformed e) {
        return new Unknown<>(e.code(), String.valueOf(e.getMessage()));
    }

    interface Reading<T> {
        T read(Fields answer) throws Malformed;
    }
}
