package shop.fahuo.connect.courier.sf;

import shop.fahuo.connect.courier.wire.Fields;
import shop.fahuo.connect.courier.wire.Malformed;
import shop.fahuo.connect.courier.wire.Words;

/// What the gateway wraps around every answer.
///
/// @param code [#PASSED_ON], or why not
/// @param result what the service behind it says
/// @param token only in answers of the host that gives them
record SfEnvelope(String code, String words, Fields result, String token) {

    static final String PASSED_ON = "A1000";

    /// Some services send the result as an object, most as JSON in a text.
    static SfEnvelope read(Fields answer) throws Malformed {
        var code = answer.required("apiResultCode");
        var data = answer.at("apiResultData");
        var text = answer.text("apiResultData");
        return new SfEnvelope(
                code,
                Words.clean(answer.text("apiErrorMsg")),
                data.node().isString() && !text.isBlank() ? Fields.read(text) : data,
                answer.text("accessToken"));
    }

    boolean isPassedOn() {
        return code.equals(PASSED_ON);
    }
}
