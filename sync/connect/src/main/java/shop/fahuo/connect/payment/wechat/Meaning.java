package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.wechat.WechatReply.Answer;
import shop.fahuo.connect.payment.wechat.WechatReply.Lost;
import shop.fahuo.connect.payment.wechat.WechatReply.NotSent;

import java.util.Optional;

/// What an answer means for who asked. The codes are the API's own and spelt differently from page
/// to page, so the HTTP status decides and the code is passed on.
final class Meaning {

    private static final int SHOWN = 300;

    private Meaning() {}

    /// Reads a proved success.
    interface Reader<T> {
        T read(Fields body) throws Malformed;
    }

    static <T> PaymentReply<T> of(WechatReply reply, Reader<T> reader) {
        return switch (reply) {
            case NotSent() -> new NotNow<>("UNREACHABLE", "", Optional.empty());
            case Lost(var code) -> new Unknown<>(code, "");
            case Answer answer when answer.status() == 429 ->
                    new NotNow<>("THROTTLED", words(answer), answer.after());
            case Answer answer when answer.isGenuine() -> proved(answer, reader);
            case Answer answer when answer.isSuccess() -> new Unknown<>(answer.proof().name(), "");
            case Answer answer -> new Unknown<>(code(answer), words(answer));
        };
    }

    /// Takes a refusal for an answer: "no such order" is what a query may well find out.
    static <T> PaymentReply<T> orElse(PaymentReply<T> reply, String code, T answer) {
        return reply instanceof Rejected<T>(var refused, _) && refused.equals(code)
                ? new Ok<>(answer)
                : reply;
    }

    private static <T> PaymentReply<T> proved(Answer answer, Reader<T> reader) {
        if (answer.status() == 202) {
            return new NotNow<>(code(answer), words(answer), answer.after());
        }
        if (answer.isSuccess()) {
            return read(answer, reader);
        }
        return answer.status() >= 400 && answer.status() < 500 && answer.body().has("code")
                ? new Rejected<>(code(answer), words(answer))
                : new Unknown<>(code(answer), words(answer));
    }

    private static <T> PaymentReply<T> read(Answer answer, Reader<T> reader) {
        try {
            return new Ok<>(reader.read(Fields.of(answer.body())));
        } catch (Malformed e) {
            return new Unknown<>(e.code(), e.words());
        }
    }

    /// The API's own, or the status where it says none.
    static String code(Answer answer) {
        return answer.body()
                .path("code")
                .stringValueOpt()
                .filter(code -> code.matches("[A-Z][A-Z0-9_]{1,59}"))
                .orElse("HTTP_" + answer.status());
    }

    /// As a person may see them: one line, not too long.
    static String words(Answer answer) {
        var said = answer.body().path("message").stringValueOpt().orElse("");
        var line = said.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN);
    }
}
