package shop.fahuo.connect.courier.zto;

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

/// What ZTO's codes mean: `S…` of the gateway, `E…` of who may see what. A success is what says so
/// in `status`: its code differs from API to API.
final class ZtoCodes {

    private static final String UNKNOWN_ORDER = "查询不到该订单";

    private ZtoCodes() {}

    static CourierReply<Fields> judged(Fields answer) {
        return switch (answer.text("status")) {
            case "true" -> new Ok<>(answer);
            case "false" -> refusal(answer.text("statusCode"), Words.clean(answer.text("message")));
            default -> Malformed.unreadable("status").unknown();
        };
    }

    private static CourierReply<Fields> refusal(String code, String words) {
        return switch (code) {
            case "S203" -> new NotNow<>(code, words, Optional.empty());
            case "S206", "S221" -> new NotNow<>("THROTTLED", words, Optional.empty());
            case "S214" -> new NotNow<>("CLOCK", words, Optional.empty());
            // S207: an API that is not there is an address of something else.
            case "S207", "S210", "S211", "S212", "E404", "E418" ->
                    new Refused<>(Refusal.ACCOUNT, code, words);
            case "S208" -> new Refused<>(Refusal.INVALID, code, words);
            case "E409", "E413" -> new Refused<>(Refusal.INVALID, Part.PHONE, code, words);
            case "E416" -> new Refused<>(Refusal.INVALID, Part.WAYBILL, code, words);
            // S200, S202: the service behind was late, or broke; and an answer without a code.
            case "S200", "S202", "" -> new Unknown<>(code.isEmpty() ? "NO_CODE" : code, words);
            default ->
                    new Refused<>(
                            words.contains(UNKNOWN_ORDER) ? Refusal.NOT_FOUND : Refusal.OTHER,
                            code,
                            words);
        };
    }
}
