package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.http.WireReply;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.NullNode;

import java.nio.charset.StandardCharsets;

/// What every answer is in. An order that was taken says `0000`, all else `SYS000`.
final class ZtoEnvelope {

    private ZtoEnvelope() {}

    static WireReply ok(ZtoService service, JsonNode result) {
        return switch (service) {
            case CREATE -> json(result, "成功", true, "0000");
            case SUBSCRIBE -> json(result, "操作成功", true, "SYS000");
            default -> json(result, "请求成功", true, "SYS000");
        };
    }

    static WireReply no(ZtoProblem problem) {
        return json(NullNode.getInstance(), problem.words(), false, problem.code());
    }

    static WireReply no(CourierFault fault) {
        return no(
                switch (fault) {
                    case THROTTLE -> new ZtoProblem("S221", "接口QPS超限");
                    case GATEWAY_TIMEOUT -> new ZtoProblem("S200", "服务超时");
                    case UNAVAILABLE -> new ZtoProblem("S203", "服务不可用");
                    case BAD_SIGNATURE -> new ZtoProblem("S211", "签名错误");
                    case NO_PERMISSION -> new ZtoProblem("S210", "无权限调用该接口");
                    case IP_NOT_ALLOWED -> new ZtoProblem("S212", "IP不在白名单");
                    default -> new ZtoProblem("S202", "后端服务异常");
                });
    }

    private static WireReply json(JsonNode result, String words, boolean status, String code) {
        var body = JsonMapper.shared().createObjectNode();
        body.set("result", result);
        body.put("message", words).put("status", status).put("statusCode", code);
        return WireReply.of(
                200,
                "application/json;charset=UTF-8",
                body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
