package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.simulator.http.WireRequest;
import shop.fahuo.simulator.payment.Operation;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which method of the gateway is which operation.
final class AlipayRoutes {

    static final String GATEWAY = "/gateway.do";
    static final String DOWNLOAD = "/bill.zip";

    private static final Map<String, Operation> METHODS =
            Map.ofEntries(
                    Map.entry("alipay.trade.query", Operation.ALIPAY_QUERY),
                    Map.entry("alipay.trade.close", Operation.ALIPAY_CLOSE),
                    Map.entry("alipay.trade.refund", Operation.ALIPAY_REFUND),
                    Map.entry("alipay.trade.fastpay.refund.query", Operation.ALIPAY_QUERY_REFUND),
                    Map.entry("alipay.trade.royalty.relation.bind", Operation.ALIPAY_BIND),
                    Map.entry("alipay.trade.royalty.relation.unbind", Operation.ALIPAY_UNBIND),
                    Map.entry("alipay.trade.order.settle", Operation.ALIPAY_SETTLE),
                    Map.entry("alipay.trade.order.settle.query", Operation.ALIPAY_QUERY_SETTLE),
                    Map.entry("alipay.fund.trans.uni.transfer", Operation.ALIPAY_TRANSFER),
                    Map.entry("alipay.fund.trans.common.query", Operation.ALIPAY_QUERY_TRANSFER),
                    Map.entry(
                            "alipay.data.dataservice.bill.downloadurl.query",
                            Operation.ALIPAY_BILL),
                    Map.entry("alipay.open.app.alipaycert.download", Operation.ALIPAY_CERTIFICATE));

    private AlipayRoutes() {}

    /// From the query and from the body, in the character set that one of them names.
    static Map<String, String> parameters(WireRequest request, Charset charset) {
        var parameters = new HashMap<>(request.query(charset));
        if (request.header("Content-Type").startsWith("application/x-www-form-urlencoded")) {
            parameters.putAll(WireRequest.form(request.body(StandardCharsets.ISO_8859_1), charset));
        }
        return parameters;
    }

    /// UTF-8 unless the request says GBK.
    static Charset charset(WireRequest request) {
        var named = parameters(request, StandardCharsets.UTF_8).getOrDefault("charset", "utf-8");
        return named.equalsIgnoreCase("GBK") ? Charset.forName("GBK") : StandardCharsets.UTF_8;
    }

    static AlipayCall call(WireRequest request, Charset charset) throws AlipayProblem {
        var parameters = parameters(request, charset);
        var method = parameters.getOrDefault("method", "");
        if (method.isEmpty()) {
            throw AlipayProblem.missing("isv.missing-method", "缺少方法名参数");
        }
        var operation = METHODS.get(method);
        if (operation == null) {
            throw AlipayProblem.invalid("isv.invalid-method", "不存在的方法名");
        }
        return new AlipayCall(
                operation,
                parameters,
                charset,
                content(parameters),
                request.header("Host"),
                Optional.empty());
    }

    private static JsonNode content(Map<String, String> parameters) throws AlipayProblem {
        var text = parameters.getOrDefault("biz_content", "");
        if (text.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw AlipayProblem.invalid("isv.invalid-parameter", "参数无效");
        }
    }
}
