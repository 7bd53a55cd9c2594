package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.http.WireRequest;
import shop.fahuo.simulator.payment.Operation;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which path is which operation.
final class WechatRoutes {

    private static final String PAY = "/v3/pay/transactions/";
    private static final String REFUND = "/v3/refund/domestic/refunds";
    private static final String SPLIT = "/v3/profitsharing/";
    private static final String TRANSFER = "/v3/fund-app/mch-transfer/transfer-bills";
    private static final String SHIP = "/wxa/sec/order/";

    private static final List<Route> ROUTES =
            List.of(
                    get("/v3/certificates", Operation.WECHAT_CERTIFICATES),
                    get(PAY + "out-trade-no/{}", Operation.WECHAT_QUERY),
                    get(PAY + "id/{}", Operation.WECHAT_QUERY).byId(),
                    post(PAY + "out-trade-no/{}/close", Operation.WECHAT_CLOSE),
                    post(REFUND, Operation.WECHAT_REFUND),
                    get(REFUND + "/{}", Operation.WECHAT_QUERY_REFUND),
                    post(REFUND + "/{}/apply-abnormal-refund", Operation.WECHAT_RETRY_REFUND),
                    get("/v3/bill/tradebill", Operation.WECHAT_TRADE_BILL),
                    get("/v3/bill/fundflowbill", Operation.WECHAT_FUND_BILL),
                    get("/v3/billdownload/file", Operation.WECHAT_DOWNLOAD),
                    post(SPLIT + "receivers/add", Operation.WECHAT_ADD_RECEIVER),
                    post(SPLIT + "receivers/delete", Operation.WECHAT_DELETE_RECEIVER),
                    post(SPLIT + "orders", Operation.WECHAT_SPLIT),
                    post(SPLIT + "orders/unfreeze", Operation.WECHAT_UNFREEZE),
                    get(SPLIT + "orders/{}", Operation.WECHAT_QUERY_SPLIT),
                    post(SPLIT + "return-orders", Operation.WECHAT_RETURN_SPLIT),
                    get(SPLIT + "return-orders/{}", Operation.WECHAT_QUERY_RETURN),
                    get(SPLIT + "transactions/{}/amounts", Operation.WECHAT_UNSPLIT).byId(),
                    post(TRANSFER, Operation.WECHAT_TRANSFER),
                    get(TRANSFER + "/out-bill-no/{}", Operation.WECHAT_QUERY_TRANSFER),
                    get(TRANSFER + "/transfer-bill-no/{}", Operation.WECHAT_QUERY_TRANSFER).byId(),
                    post(TRANSFER + "/out-bill-no/{}/cancel", Operation.WECHAT_CANCEL_TRANSFER),
                    post("/cgi-bin/stable_token", Operation.WEIXIN_TOKEN),
                    post(SHIP + "upload_shipping_info", Operation.WEIXIN_SHIP),
                    post(SHIP + "get_order", Operation.WEIXIN_GET_ORDER),
                    post(SHIP + "get_order_list", Operation.WEIXIN_LIST_ORDERS));

    private WechatRoutes() {}

    private record Route(String method, Pattern path, Operation operation, boolean isById) {

        Route byId() {
            return new Route(method, path, operation, true);
        }
    }

    private static Route get(String path, Operation operation) {
        return new Route("GET", pattern(path), operation, false);
    }

    private static Route post(String path, Operation operation) {
        return new Route("POST", pattern(path), operation, false);
    }

    private static Pattern pattern(String path) {
        return Pattern.compile(path.replace(".", "\\.").replace("{}", "([^/]+)"));
    }

    static WechatCall call(WireRequest request) throws WechatProblem {
        for (var route : ROUTES) {
            var matcher = route.path().matcher(request.path());
            if (route.method().equals(request.method()) && matcher.matches()) {
                var item = matcher.groupCount() == 1 ? decoded(matcher.group(1)) : "";
                return new WechatCall(
                        route.operation(),
                        item,
                        route.isById(),
                        request,
                        body(request),
                        Optional.empty());
            }
        }
        throw new WechatProblem(404, "NOT_FOUND", "请求的URL不存在");
    }

    private static String decoded(String text) throws WechatProblem {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw WechatProblem.parameter("URL编码有误");
        }
    }

    private static JsonNode body(WireRequest request) throws WechatProblem {
        var text = request.body();
        if (text.isEmpty()) {
            return JsonNodeFactory.instance.objectNode();
        }
        try {
            return JsonMapper.shared().readTree(text);
        } catch (JacksonException e) {
            throw WechatProblem.parameter("请求体不是合法的JSON");
        }
    }
}
