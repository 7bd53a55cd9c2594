package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;

import tools.jackson.databind.JsonNode;

import java.nio.charset.Charset;
import java.util.Map;
import java.util.Optional;

/// One request, taken apart.
///
/// @param parameters all of them, from the query and from the body
/// @param content of `biz_content`
/// @param host it was sent to
/// @param fate how it is to go wrong later
record AlipayCall(
        Operation operation,
        Map<String, String> parameters,
        Charset charset,
        JsonNode content,
        String host,
        Optional<Fault> fate) {

    AlipayCall fated(Fault fault) {
        return new AlipayCall(operation, parameters, charset, content, host, Optional.of(fault));
    }

    boolean isFated(Fault fault) {
        return fate.filter(fault::equals).isPresent();
    }

    /// Whether the caller has certificates, and so wants one named in the answer.
    boolean isCertified() {
        return parameters.containsKey("app_cert_sn");
    }

    String text(String name) throws AlipayProblem {
        return text(content, name);
    }

    static String text(JsonNode node, String name) throws AlipayProblem {
        var text = node.path(name).asString("");
        if (text.isBlank()) {
            throw AlipayProblem.business("ACQ.INVALID_PARAMETER", "参数" + name + "缺失");
        }
        return text;
    }

    /// Empty where there is none.
    String textOrNone(String name) {
        return content.path(name).asString("");
    }

    /// Yuan as text, with two decimals at most, above zero.
    static Fen yuan(JsonNode node, String name) throws AlipayProblem {
        var text = node.path(name).asString("");
        if (!text.matches("\\d{1,9}(\\.\\d{1,2})?")) {
            throw AlipayProblem.business("ACQ.INVALID_PARAMETER", "参数" + name + "不是金额");
        }
        int dot = text.indexOf('.');
        var cents = dot < 0 ? "" : text.substring(dot + 1);
        var whole = dot < 0 ? text : text.substring(0, dot);
        var fen = Fen.of(Long.parseLong(whole + cents + "0".repeat(2 - cents.length())));
        if (fen.equals(Fen.ZERO)) {
            throw AlipayProblem.business("ACQ.INVALID_PARAMETER", "参数" + name + "必须大于0");
        }
        return fen;
    }
}
