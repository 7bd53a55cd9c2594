package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.http.WireRequest;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// One request, taken apart.
///
/// @param item the number in the path, decoded; empty where there is none
/// @param byId whether that is WeChat Pay's number and not the merchant's
/// @param fate how it is to go wrong later
record WechatCall(
        Operation operation,
        String item,
        boolean byId,
        WireRequest request,
        JsonNode body,
        Optional<Fault> fate) {

    WechatCall fated(Fault fault) {
        return new WechatCall(operation, item, byId, request, body, Optional.of(fault));
    }

    boolean isFated(Fault fault) {
        return fate.filter(fault::equals).isPresent();
    }

    /// Empty where there is none.
    String parameter(String name) {
        return request.query(StandardCharsets.UTF_8).getOrDefault(name, "");
    }

    String text(String name) throws WechatProblem {
        return text(body, name);
    }

    /// Empty where there is none.
    String textOrNone(String name) {
        return body.path(name).asString("");
    }

    Fen fen(String name) throws WechatProblem {
        return fen(body, name);
    }

    static String text(JsonNode node, String name) throws WechatProblem {
        var value = node.path(name);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw WechatProblem.parameter("参数" + name + "必填");
        }
        return value.stringValue();
    }

    /// An amount above zero.
    static Fen fen(JsonNode node, String name) throws WechatProblem {
        var value = node.path(name);
        if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 1) {
            throw WechatProblem.parameter("参数" + name + "必须为正整数");
        }
        return Fen.of(value.longValue());
    }
}
