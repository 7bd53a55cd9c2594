package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.payment.wechat.WechatAnswer.Signed;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request that cannot be taken; becomes the error answer it names.
final class WechatProblem extends Exception {

    private static final long serialVersionUID = 1;

    /// The numbers behind the dash of `Request-ID`, as users' reports show them.
    static final long NO_SUCH_ORDER = 268512771;

    static final long SIGNATURE = 268443699;
    static final long FREQUENCY = 268447840;
    static final long OTHER_PARAMETERS = 268498688;

    private static final long ANY = 268435456;

    private final transient Signed answer;

    private WechatProblem(Signed answer, String message) {
        super(message);
        this.answer = answer;
    }

    WechatProblem(int status, String code, String message) {
        this(status, code, message, ANY);
    }

    WechatProblem(int status, String code, String message, long inner) {
        this(new Signed(status, body(code, message).toString(), inner), message);
    }

    static WechatProblem parameter(String message) {
        return new WechatProblem(400, "PARAM_ERROR", message);
    }

    static WechatProblem invalid(String message) {
        return new WechatProblem(400, "INVALID_REQUEST", message);
    }

    static WechatProblem absent(String message) {
        return new WechatProblem(404, "RESOURCE_NOT_EXISTS", message);
    }

    static WechatProblem signature(String message, JsonNode detail) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("code", "SIGN_ERROR").put("message", message).set("detail", detail);
        return new WechatProblem(new Signed(401, body.toString(), SIGNATURE), message);
    }

    private static JsonNode body(String code, String message) {
        return JsonMapper.shared().createObjectNode().put("code", code).put("message", message);
    }

    Signed answer() {
        return answer;
    }
}
