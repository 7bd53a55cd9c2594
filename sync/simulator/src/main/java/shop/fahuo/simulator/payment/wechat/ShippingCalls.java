package shop.fahuo.simulator.payment.wechat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// The part of the mini-program's host on which a merchant's money depends.
///
/// @param lag for how long after a payment the host has not heard of it
record ShippingCalls(
        WechatLedger ledger, WechatCredentials credentials, WeixinToken token, Duration lag) {

    WechatAnswer answer(WechatCall call) {
        try {
            return switch (call.operation()) {
                case WEIXIN_TOKEN -> token.hand(call);
                case WEIXIN_SHIP -> upload(call);
                case WEIXIN_GET_ORDER -> order(call);
                default -> list(call);
            };
        } catch (WeixinProblem e) {
            return e.answer();
        }
    }

    private WechatAnswer upload(WechatCall call) throws WeixinProblem {
        token.check(call);
        var key = call.body().path("order_key");
        var trade =
                switch (key.path("order_number_type").asInt(0)) {
                    case 1 -> trade(key, "mchid", "out_trade_no");
                    case 2 -> trade(key, "", "");
                    default -> throw new WeixinProblem(268485194, "订单单号类型非法");
                };
        var told = ShippingForm.read(call.body(), ledger.now());
        var openid = call.body().path("payer").path("openid").asString("");
        if (!openid.equals(trade.payer().openid())) {
            throw new WeixinProblem(10060031, "该笔支付单不属于 openid 所对应的用户");
        }
        ledger.shipmentBook().upload(trade, told);
        return new WechatAnswer.Plain(ok());
    }

    private WechatAnswer order(WechatCall call) throws WeixinProblem {
        token.check(call);
        var trade = trade(call.body(), "merchant_id", "merchant_trade_no");
        var body = ok();
        body.set("order", wire(trade));
        return new WechatAnswer.Plain(body);
    }

    /// By WeChat Pay's number, or else by the merchant and its number, under these names.
    private WechatTrade trade(JsonNode key, String merchant, String number) throws WeixinProblem {
        var id = key.path("transaction_id").asString("");
        boolean own = key.path(merchant).asString("").equals(credentials.mchid());
        var found =
                id.isEmpty()
                        ? (own ? ledger.find(key.path(number).asString("")) : none())
                        : ledger.findById(id);
        return found.filter(this::isHeardOf)
                .orElseThrow(() -> new WeixinProblem(10060001, "支付单不存在"));
    }

    private static Optional<WechatTrade> none() {
        return Optional.empty();
    }

    private boolean isHeardOf(WechatTrade trade) {
        return trade.paid().filter(paid -> !ledger.now().isBefore(paid.plus(lag))).isPresent();
    }

    private WechatAnswer list(WechatCall call) throws WeixinProblem {
        token.check(call);
        var index = call.textOrNone("last_index");
        if (!index.matches("\\d{0,9}")) {
            throw new WeixinProblem(10060011, "last_index 错误");
        }
        int from = index.isEmpty() ? 0 : Integer.parseInt(index);
        int size = Math.clamp(call.body().path("page_size").asInt(100), 1, 100);
        var found =
                ledger.trades().stream()
                        .filter(this::isHeardOf)
                        .filter(trade -> isAskedFor(call.body(), trade))
                        .toList();
        var body = ok();
        var orders = body.putArray("order_list");
        found.stream().skip(from).limit(size).forEach(trade -> orders.add(wire(trade)));
        body.put("last_index", Integer.toString(Math.min(from + size, found.size())));
        body.put("has_more", found.size() > from + size);
        return new WechatAnswer.Plain(body);
    }

    private boolean isAskedFor(JsonNode body, WechatTrade trade) {
        var range = body.path("pay_time_range");
        long paid = trade.paid().map(Instant::getEpochSecond).orElseThrow();
        int state = ledger.shipmentBook().state(trade).code();
        var openid = body.path("openid").asString("");
        return paid >= range.path("begin_time").asLong(0)
                && paid <= range.path("end_time").asLong(Long.MAX_VALUE)
                && state == body.path("order_state").asInt(state)
                && (openid.isEmpty() || openid.equals(trade.payer().openid()));
    }

    private JsonNode wire(WechatTrade trade) {
        var body = JsonMapper.shared().createObjectNode();
        long paid = trade.paid().map(Instant::getEpochSecond).orElseThrow();
        body.put("transaction_id", trade.id())
                .put("merchant_id", credentials.mchid())
                .put("merchant_trade_no", trade.number())
                .put("description", trade.description())
                .put("paid_amount", trade.total().value())
                .put("openid", trade.payer().openid())
                .put("trade_create_time", trade.created().getEpochSecond())
                .put("pay_time", paid)
                .put("order_state", ledger.shipmentBook().state(trade).code())
                .put("in_complaint", false);
        var shipping = body.putObject("shipping");
        ledger.shipmentBook().find(trade).ifPresent(told -> describe(shipping, told));
        return body;
    }

    private static void describe(ObjectNode shipping, WechatShipment told) {
        shipping.put("delivery_mode", told.mode())
                .put("logistics_type", told.logistics())
                .put("finish_shipping", told.complete())
                .put("goods_desc", told.items().getFirst().description())
                .put("finish_shipping_count", told.again() ? 2 : told.complete() ? 1 : 0);
        var list = shipping.putArray("shipping_list");
        for (var item : told.items()) {
            list.addObject()
                    .put("tracking_no", item.number())
                    .put("express_company", item.company())
                    .put("goods_desc", item.description())
                    .put("upload_time", told.uploaded().getEpochSecond());
        }
    }

    private static ObjectNode ok() {
        return JsonMapper.shared().createObjectNode().put("errcode", 0).put("errmsg", "ok");
    }
}
