package shop.fahuo.simulator.payment.wechat;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Query and close.
record PayCalls(WechatLedger ledger, WechatCredentials credentials) {

    WechatAnswer query(WechatCall call) throws WechatProblem {
        requireOwn(call.parameter("mchid"));
        return WechatAnswer.Signed.ok(wire(trade(call), credentials));
    }

    WechatAnswer close(WechatCall call) throws WechatProblem {
        requireOwn(call.text("mchid"));
        var trade = trade(call);
        switch (trade.state()) {
            case SUCCESS, REFUND -> throw new WechatProblem(400, "ORDER_PAID", "订单已支付");
            case NOTPAY, USERPAYING, PAYERROR -> ledger.put(trade.in(WechatTrade.State.CLOSED));
            case CLOSED, REVOKED -> {}
        }
        return new WechatAnswer.Signed(204, "", 0);
    }

    private void requireOwn(String mchid) throws WechatProblem {
        if (!credentials.mchid().equals(mchid)) {
            throw WechatProblem.parameter("参数mchid与签名的商户号不一致");
        }
    }

    private WechatTrade trade(WechatCall call) throws WechatProblem {
        return (call.byId() ? ledger.findById(call.item()) : ledger.find(call.item()))
                .orElseThrow(
                        () ->
                                new WechatProblem(
                                        404,
                                        "ORDER_NOT_EXIST",
                                        "订单不存在",
                                        WechatProblem.NO_SUCH_ORDER));
    }

    static JsonNode wire(WechatTrade trade, WechatCredentials credentials) {
        var body = JsonMapper.shared().createObjectNode();
        body.put("appid", credentials.appid())
                .put("mchid", credentials.mchid())
                .put("out_trade_no", trade.number())
                .put("trade_state", trade.state().name())
                .put("trade_state_desc", trade.state().words());
        var amount = body.putObject("amount").put("total", trade.total().value());
        trade.paid()
                .ifPresent(
                        paid -> {
                            body.put("transaction_id", trade.id())
                                    .put("trade_type", trade.payer().type())
                                    .put("bank_type", trade.payer().bank())
                                    .put("attach", "")
                                    .put("success_time", WechatTime.wire(paid));
                            body.putObject("payer").put("openid", trade.payer().openid());
                            body.putArray("promotion_detail");
                            amount.put("payer_total", trade.total().value())
                                    .put("currency", "CNY")
                                    .put("payer_currency", "CNY");
                        });
        return body;
    }
}
