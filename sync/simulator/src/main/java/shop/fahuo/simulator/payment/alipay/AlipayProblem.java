package shop.fahuo.simulator.payment.alipay;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A request that cannot be taken; becomes the error it names.
final class AlipayProblem extends Exception {

    private static final long serialVersionUID = 1;

    private final transient JsonNode node;

    private AlipayProblem(String code, String words, String detail, String message) {
        super(message);
        this.node =
                JsonMapper.shared()
                        .createObjectNode()
                        .put("code", code)
                        .put("msg", words)
                        .put("sub_code", detail)
                        .put("sub_msg", message);
    }

    static AlipayProblem missing(String detail, String message) {
        return new AlipayProblem("40001", "Missing Required Arguments", detail, message);
    }

    static AlipayProblem invalid(String detail, String message) {
        return new AlipayProblem("40002", "Invalid Arguments", detail, message);
    }

    static AlipayProblem business(String detail, String message) {
        return new AlipayProblem("40004", "Business Failed", detail, message);
    }

    static AlipayProblem frequency() {
        return new AlipayProblem("40005", "Call Limited", "isv.app-call-limited", "应用调用次数超限");
    }

    static AlipayProblem permission() {
        return new AlipayProblem(
                "40006",
                "Insufficient Permissions",
                "isv.insufficient-isv-permissions",
                "ISV权限不足，建议在开发者中心检查对应功能是否已经添加");
    }

    static AlipayProblem unavailable() {
        return new AlipayProblem(
                "20000", "Service Currently Unavailable", "isp.unknow-error", "服务暂不可用");
    }

    static AlipayProblem noTrade() {
        return business("ACQ.TRADE_NOT_EXIST", "交易不存在");
    }

    JsonNode node() {
        return node;
    }
}
