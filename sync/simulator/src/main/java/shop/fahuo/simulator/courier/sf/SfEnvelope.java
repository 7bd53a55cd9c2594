package shop.fahuo.simulator.courier.sf;

import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.http.WireReply;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/// Puts answers into the gateway's envelope.
record SfEnvelope(SfStyle style, RandomGenerator random) {

    WireReply ok(SfCall call, JsonNode data) {
        var inner = JsonMapper.shared().createObjectNode();
        if (call.service() == SfService.COM_RECE_CLOUD_PRINT_WAYBILLS) {
            inner.set("obj", data);
            inner.put("requestId", call.id());
            return whole(success(inner, true));
        }
        success(inner, true).put("errorCode", "S0000").putNull("errorMsg").set("msgData", data);
        return whole(inner);
    }

    WireReply no(SfCall call, SfProblem problem) {
        var inner = success(JsonMapper.shared().createObjectNode(), false);
        inner.put("errorCode", problem.code())
                .put(style.loose() ? "errorMessage" : "errorMsg", problem.words());
        return call.service() == SfService.COM_RECE_CLOUD_PRINT_WAYBILLS
                ? whole(inner.put("requestId", call.id()))
                : whole(inner.putNull("msgData"));
    }

    private ObjectNode success(ObjectNode inner, boolean success) {
        return style.loose()
                ? inner.put("success", Boolean.toString(success))
                : inner.put("success", success);
    }

    private WireReply whole(JsonNode inner) {
        var body = outer("A1000", "");
        if (style.objects()) {
            body.set("apiResultData", inner);
        } else {
            body.put("apiResultData", inner.toString());
        }
        return json(body);
    }

    WireReply no(SfRefusal refusal) {
        return json(outer(refusal.code(), refusal.words()).putNull("apiResultData"));
    }

    WireReply no(CourierFault fault) {
        return no(
                switch (fault) {
                    case THROTTLE -> throttled();
                    case UNAVAILABLE -> new SfRefusal("A1009", "下游服务不可达");
                    case BAD_SIGNATURE -> new SfRefusal("A1006", "数字签名无效");
                    case NO_PERMISSION -> new SfRefusal("A1004", "无对应服务权限");
                    case IP_NOT_ALLOWED -> new SfRefusal("A1003", "IP未绑定");
                    case TOKEN_EXPIRED -> new SfRefusal("A1011", "OAuth2认证失败");
                    default -> new SfRefusal("A1099", "系统异常");
                });
    }

    static SfRefusal throttled() {
        return new SfRefusal("A1005", "流量超过限制");
    }

    private ObjectNode outer(String code, String words) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("apiErrorMsg", words)
                .put("apiResponseID", id())
                .put("apiResultCode", code);
    }

    private synchronized String id() {
        return "%016X%016X".formatted(random.nextLong() >>> 12, random.nextLong());
    }

    WireReply json(JsonNode body) {
        return WireReply.of(
                200,
                "application/json;charset=UTF-8",
                body.toString().getBytes(StandardCharsets.UTF_8));
    }
}
