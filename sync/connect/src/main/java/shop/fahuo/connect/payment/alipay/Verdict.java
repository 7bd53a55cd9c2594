package shop.fahuo.connect.payment.alipay;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;

import java.util.Optional;
import java.util.Set;

/// What an answer's codes mean. The gateway answers HTTP 200 whatever it says; `code` is the
/// platform's class of answer and `sub_code` the reason.
final class Verdict {

    private static final String SUCCESS = "10000";

    /// Refusals that do not say whether it was done.
    private static final Set<String> UNCERTAIN =
            Set.of("SYSTEM_ERROR", "REQUEST_PROCESSING", "UNKNOWN_ERROR");

    private Verdict() {}

    static PaymentReply<Fields> of(Proof proof, Fields answer) {
        return switch (proof) {
            case SIGNED -> signed(answer);
            case UNSIGNED ->
                    new Unknown<>(isSuccess(answer) ? proof.name() : code(answer), words(answer));
            case BAD_SIGNATURE, UNKNOWN_KEY -> new Unknown<>(proof.name(), words(answer));
        };
    }

    private static PaymentReply<Fields> signed(Fields answer) {
        return switch (answer.text("code")) {
            case SUCCESS -> new Ok<>(answer);
            case "20001", "40001", "40003", "40006" -> new Rejected<>(code(answer), words(answer));
            case "40002" -> invalid(answer);
            case "40004" -> failed(answer);
            case "40005" -> new NotNow<>("THROTTLED", words(answer), Optional.empty());
            default -> new Unknown<>(code(answer), words(answer));
        };
    }

    private static PaymentReply<Fields> invalid(Fields answer) {
        return code(answer).equals("isv.invalid-timestamp")
                ? new NotNow<>("CLOCK", words(answer), Optional.empty())
                : new Rejected<>(code(answer), words(answer));
    }

    private static PaymentReply<Fields> failed(Fields answer) {
        var reason = code(answer).replace("ACQ.", "");
        if (reason.equals("FREQUENCY_LIMITED")) {
            return new NotNow<>("THROTTLED", words(answer), Optional.empty());
        }
        return UNCERTAIN.contains(reason)
                ? new Unknown<>(code(answer), words(answer))
                : new Rejected<>(code(answer), words(answer));
    }

    private static boolean isSuccess(Fields answer) {
        return answer.text("code").equals(SUCCESS);
    }

    private static String code(Fields answer) {
        return first(answer, "sub_code", "code", "UNREADABLE");
    }

    private static String words(Fields answer) {
        return first(answer, "sub_msg", "msg", "");
    }

    private static String first(Fields answer, String name, String otherwise, String none) {
        var text = answer.text(name).isEmpty() ? answer.text(otherwise) : answer.text(name);
        return text.isEmpty() ? none : text;
    }
}
