package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.NotNow;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.Part;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Malformed;
import shop.fahuo.connect.courier.wire.Words;

import java.util.Optional;
import java.util.stream.Stream;

/// What SF's codes mean: `A…` of the gateway, the others of the services behind it.
final class SfCodes {

    private SfCodes() {}

    static CourierReply<SfEnvelope> envelope(Fields answer) {
        try {
            return new Ok<>(SfEnvelope.read(answer));
        } catch (Malformed e) {
            return e.unknown();
        }
    }

    /// `A1000` says only that the gateway has passed the call on.
    static CourierReply<Fields> result(SfEnvelope told) {
        var words = told.words();
        return switch (told.code()) {
            case SfEnvelope.PASSED_ON -> service(told.result());
            case "A1001" -> new Refused<>(Refusal.INVALID, told.code(), words);
            case "A1002" -> new NotNow<>("CLOCK", words, Optional.empty());
            case "A1003", "A1004", "A1006", "A1008", "A1010", "A1011" ->
                    new Refused<>(Refusal.ACCOUNT, told.code(), words);
            case "A1005" -> new NotNow<>("THROTTLED", words, Optional.empty());
            case "A1009" -> new NotNow<>(told.code(), words, Optional.empty());
            // A1007: the first of two may be under way. A1099, and codes nobody knows.
            default -> new Unknown<>(told.code(), words);
        };
    }

    /// Bare arrays and values are results of services that have nothing else to say.
    private static CourierReply<Fields> service(Fields result) {
        if (!result.isObject()) {
            return result.node().isMissingNode() || result.node().isNull()
                    ? Malformed.unreadable("apiResultData").unknown()
                    : new Ok<>(result);
        }
        var code = result.text("errorCode");
        if (result.isTrue("success") || code.equals("S0000")) {
            var data = result.at("msgData");
            return new Ok<>(data.node().isNull() || data.node().isMissingNode() ? result : data);
        }
        boolean isSaid = !code.isEmpty() || !result.text("success").isEmpty();
        if (!isSaid && !result.text("succ").equals("fail")) {
            return Malformed.unreadable("success").unknown();
        }
        return refusal(code, words(result));
    }

    private static String words(Fields result) {
        return Words.clean(
                Stream.of("errorMsg", "errorMessage", "message")
                        .map(result::text)
                        .filter(text -> !text.isEmpty())
                        .findFirst()
                        .orElse(""));
    }

    private static CourierReply<Fields> refusal(String code, String words) {
        return switch (code) {
            // S0003: something broke while it was done, or before, or after. 8019: confirmed or
            // cancelled, and it does not say which.
            case "S0003", "8019" -> new Unknown<>(code, words);
            case "8114", "8119", "8179" ->
                    new Refused<>(Refusal.ACCOUNT, Part.MONTHLY_CARD, code, words);
            case "8016" -> new Refused<>(Refusal.DUPLICATE, Part.REFERENCE, code, words);
            case "8037", "8253" -> new Refused<>(Refusal.CANCELLED, code, words);
            case "8252" -> new Refused<>(Refusal.TOO_LATE, code, words);
            case "6136", "6150", "8013", "8018", "8024" ->
                    new Refused<>(Refusal.NOT_FOUND, code, words);
            default -> {
                var part = part(code);
                var why = part == Part.NONE ? general(code) : Refusal.INVALID;
                yield new Refused<>(why, part, code, words);
            }
        };
    }

    private static Refusal general(String code) {
        return switch (code) {
            case "S0001", "S0002", "S0004", "S0005", "S0006", "S0007", "8003", "20011", "20012" ->
                    Refusal.INVALID;
            default -> Refusal.OTHER;
        };
    }

    private static Part part(String code) {
        return switch (code) {
            case "1010" -> Part.SENDER_ADDRESS;
            case "1011" -> Part.SENDER_NAME;
            case "1012" -> Part.SENDER_PHONE;
            case "1014" -> Part.RECEIVER_ADDRESS;
            case "1015" -> Part.RECEIVER_NAME;
            case "1016" -> Part.RECEIVER_PHONE;
            case "1023", "20035" -> Part.GOODS;
            case "6118", "6135" -> Part.REFERENCE;
            case "6126", "20052" -> Part.MONTHLY_CARD;
            case "6127", "6128", "6138", "6139" -> Part.SERVICE;
            case "6130" -> Part.VOLUME;
            case "6133", "8017", "8247" -> Part.WAYBILL;
            case "8027" -> Part.TEMPLATE;
            case "8051", "8052", "8053", "8096", "8267", "20034" -> Part.PICKUP_TIME;
            case "8057", "20036" -> Part.PRODUCT;
            case "8067", "8117" -> Part.PIECES;
            case "8196" -> Part.PHONE;
            case "8256" -> Part.PAY_METHOD;
            default -> Part.NONE;
        };
    }
}
