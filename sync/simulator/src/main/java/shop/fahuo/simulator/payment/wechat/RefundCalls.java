package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.http.Postman;
import shop.fahuo.simulator.payment.Callbacks;
import shop.fahuo.simulator.payment.Fault;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.net.URI;
import java.net.URISyntaxException;

/// Refund, its query, and the second try after an abnormal one.
record RefundCalls(WechatLedger ledger, WechatGate gate, Callbacks callbacks) {

    WechatAnswer create(WechatCall call) throws WechatProblem {
        var number = call.text("out_refund_no");
        if (!number.matches("[0-9a-zA-Z_\\-|*@]{1,64}")) {
            throw WechatProblem.parameter("参数out_refund_no不合法");
        }
        var amount = call.body().path("amount");
        if (!amount.path("currency").asString("").equals("CNY")) {
            throw WechatProblem.parameter("参数currency必须为CNY");
        }
        var trade = trade(call);
        var request = new WechatRefunds.Request(number, trade, WechatCall.fen(amount, "refund"));
        if (!WechatCall.fen(amount, "total").equals(trade.total())) {
            throw WechatProblem.invalid("订单金额或退款金额与之前请求不一致，请核实后再试");
        }
        var refund = ledger.refundBook().create(request, end(call));
        notify(number, call.textOrNone("notify_url"));
        return ok(refund);
    }

    /// Nobody but this machine is called, wherever the merchant's server is.
    private void notify(String number, String address) throws WechatProblem {
        try {
            var url = new URI(address);
            if (Postman.isNear(url)) {
                callbacks.to(number, url);
            }
        } catch (URISyntaxException e) {
            throw WechatProblem.parameter("参数notify_url不合法");
        }
    }

    private static WechatRefund.State end(WechatCall call) {
        if (call.isFated(Fault.REFUND_ABNORMAL)) {
            return WechatRefund.State.ABNORMAL;
        }
        return call.isFated(Fault.REFUND_CLOSED)
                ? WechatRefund.State.CLOSED
                : WechatRefund.State.SUCCESS;
    }

    private WechatTrade trade(WechatCall call) throws WechatProblem {
        var id = call.textOrNone("transaction_id");
        var number = call.textOrNone("out_trade_no");
        if (id.isEmpty() && number.isEmpty()) {
            throw WechatProblem.parameter("参数transaction_id和out_trade_no二选一");
        }
        return (id.isEmpty() ? ledger.find(number) : ledger.findById(id))
                .filter(trade -> number.isEmpty() || trade.number().equals(number))
                .orElseThrow(() -> WechatProblem.absent("订单不存在"));
    }

    WechatAnswer query(WechatCall call) throws WechatProblem {
        return ok(
                ledger.refundBook()
                        .find(call.item())
                        .orElseThrow(() -> WechatProblem.absent("退款单不存在")));
    }

    WechatAnswer retry(WechatCall call) throws WechatProblem {
        var refund =
                ledger.refundBook()
                        .find(call.text("out_refund_no"))
                        .filter(found -> found.id().equals(call.item()))
                        .orElseThrow(() -> WechatProblem.absent("退款单不存在"));
        switch (call.text("type")) {
            case "MERCHANT_BANK_CARD" -> {}
            case "USER_BANK_CARD" -> {
                gate.opened(call.request(), "bank_account", call.text("bank_account"));
                gate.opened(call.request(), "real_name", call.text("real_name"));
            }
            default -> throw WechatProblem.parameter("参数type不合法");
        }
        return ok(ledger.refundBook().retry(refund));
    }

    private WechatAnswer ok(WechatRefund refund) {
        return WechatAnswer.Signed.ok(wire(refund));
    }

    private JsonNode wire(WechatRefund refund) {
        var trade = refund.trade();
        var state = refund.state(ledger.now());
        var body = JsonMapper.shared().createObjectNode();
        body.put("refund_id", refund.id())
                .put("out_refund_no", refund.number())
                .put("transaction_id", trade.id())
                .put("out_trade_no", trade.number())
                .put("channel", "ORIGINAL")
                .put("user_received_account", "支付用户零钱")
                .put("create_time", WechatTime.wire(refund.created()))
                .put("status", state.name())
                .put("funds_account", "AVAILABLE");
        if (state == WechatRefund.State.SUCCESS) {
            body.put("success_time", WechatTime.wire(refund.due()));
        }
        var total = trade.total().value();
        var part = refund.amount().value();
        body.putObject("amount")
                .put("total", total)
                .put("refund", part)
                .put("payer_total", total)
                .put("payer_refund", part)
                .put("settlement_total", total)
                .put("settlement_refund", part)
                .put("discount_refund", 0)
                .put("refund_fee", 0)
                .put("currency", "CNY")
                .putArray("from");
        body.putArray("promotion_detail");
        return body;
    }
}
