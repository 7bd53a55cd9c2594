package shop.fahuo.connect.practice;

import shop.fahuo.connect.practice.Fields.Malformed;
import shop.fahuo.connect.practice.Reply.Answer;
import shop.fahuo.connect.practice.Reply.Lost;
import shop.fahuo.connect.practice.Reply.NotSent;
import shop.fahuo.connect.practice.Reply.Unreadable;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.OrderNumber;
import shop.fahuo.core.task.Outcome;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Optional;

/// What a reply means for the thing that was asked. Whatever is not certain is unknown.
///
/// @param effect what was asked
/// @param words takes secrets out of what the channel says
record Meaning(Effect effect, Words words) {

    Outcome outcome(Reply reply) {
        return switch (reply) {
            case NotSent() -> new Outcome.NotNow("UNREACHABLE", Optional.empty());
            case Lost(var code) -> new Outcome.Unknown(code, "");
            case Unreadable(int status, var after) when status == 429 -> throttled(after);
            case Unreadable(int status, var _) ->
                    new Outcome.Unknown("UNREADABLE", "HTTP " + status);
            case Answer answer -> outcome(answer);
        };
    }

    private Outcome outcome(Answer answer) {
        int status = answer.status();
        if (status == 200 || status == 201) {
            return receipt(answer.body())
                    .filter(this::isOurs)
                    .<Outcome>map(receipt -> new Outcome.Ok(receipt.number()))
                    .orElseGet(() -> new Outcome.Unknown("UNREADABLE", "no receipt"));
        }
        if (status == 429) {
            return throttled(answer.after());
        }
        var said = words.of(answer.body());
        return answer.isRefusal()
                ? new Outcome.Rejected(words.code(answer), said)
                : new Outcome.Unknown("HTTP_" + status, said);
    }

    private static Outcome throttled(Optional<Duration> after) {
        return new Outcome.NotNow("THROTTLED", after);
    }

    Inquiry inquiry(Reply reply) {
        return switch (reply) {
            case NotSent() -> new Inquiry.Unknown("UNREACHABLE", Optional.empty());
            case Lost(var code) -> new Inquiry.Unknown(code, Optional.empty());
            case Unreadable(int _, var after) -> new Inquiry.Unknown("UNREADABLE", after);
            case Answer answer -> inquiry(answer);
        };
    }

    /// Only the channel's own "no such thing" counts as absent: a 404 from anything in between, or
    /// from a wrong address, says nothing.
    private Inquiry inquiry(Answer answer) {
        var code = words.code(answer);
        if (answer.status() == 200) {
            return receipt(answer.body())
                    .map(this::compared)
                    .orElseGet(() -> new Inquiry.Unknown("UNREADABLE", Optional.empty()));
        }
        return answer.status() == 404 && code.equals("NO_SUCH_KEY")
                ? new Inquiry.Absent()
                : new Inquiry.Unknown(code, answer.after());
    }

    private Inquiry compared(Receipt receipt) {
        return isOurs(receipt) ? new Inquiry.Found(receipt) : new Inquiry.Differs(receipt);
    }

    private boolean isOurs(Receipt receipt) {
        return receipt.order().equals(effect.order()) && receipt.content().equals(effect.content());
    }

    private static Optional<Receipt> receipt(JsonNode body) {
        var fields = Fields.of(body);
        try {
            var content = fields.required("content", 64);
            if (!content.matches("[0-9a-f]{64}")) {
                return Optional.empty();
            }
            return Optional.of(
                    new Receipt(
                            fields.required("receipt", 200),
                            new OrderNumber(fields.required("order", OrderNumber.MAX_LENGTH)),
                            fields.requiredTime("at"),
                            new Sha256(content)));
        } catch (Malformed e) {
            return Optional.empty();
        }
    }
}
