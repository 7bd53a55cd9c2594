package shop.fahuo.simulator.payment.wechat;

import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.wechat.WechatSplit.Receiver;
import shop.fahuo.simulator.payment.wechat.WechatSplit.Return;
import shop.fahuo.simulator.payment.wechat.WechatSplit.Share;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.List;

/// Receivers, splits, returns, and the end of splitting.
record SplitCalls(WechatLedger ledger, WechatGate gate, WechatCredentials credentials) {

    WechatAnswer add(WechatCall call) throws WechatProblem {
        var receiver = receiver(call.body());
        var name = call.textOrNone("name");
        var answer = echo(receiver).put("relation_type", call.text("relation_type"));
        if (receiver.type().equals("MERCHANT_ID") || !name.isEmpty()) {
            var opened = gate.opened(call.request(), "name", call.text("name"));
            answer.put("name", gate.locked(opened));
        }
        ledger.splitBook().add(receiver);
        return WechatAnswer.Signed.ok(answer);
    }

    WechatAnswer delete(WechatCall call) throws WechatProblem {
        var receiver = receiver(call.body());
        ledger.splitBook().delete(receiver);
        return WechatAnswer.Signed.ok(echo(receiver));
    }

    private static ObjectNode echo(Receiver receiver) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("type", receiver.type())
                .put("account", receiver.account());
    }

    private static Receiver receiver(JsonNode node) throws WechatProblem {
        var type = WechatCall.text(node, "type");
        if (!type.matches("MERCHANT_ID|PERSONAL_OPENID|PERSONAL_SUB_OPENID")) {
            throw WechatProblem.parameter("参数type不合法");
        }
        return new Receiver(type, WechatCall.text(node, "account"));
    }

    WechatAnswer split(WechatCall call) throws WechatProblem {
        var last = call.body().path("unfreeze_unsplit");
        if (!last.isBoolean()) {
            throw WechatProblem.parameter("参数unfreeze_unsplit必填");
        }
        var split =
                ledger.splitBook()
                        .create(
                                trade(call.text("transaction_id")),
                                number(call, "out_order_no"),
                                shares(call),
                                last.asBoolean(),
                                call.isFated(Fault.RECEIVER_CLOSED));
        return WechatAnswer.Signed.ok(wire(split));
    }

    private List<Share> shares(WechatCall call) throws WechatProblem {
        var shares = new ArrayList<Share>();
        for (var item : call.body().path("receivers")) {
            if (!item.path("name").asString("").isEmpty()) {
                gate.opened(call.request(), "name", WechatCall.text(item, "name"));
            }
            shares.add(
                    new Share(
                            receiver(item),
                            WechatCall.fen(item, "amount"),
                            WechatCall.text(item, "description"),
                            ""));
        }
        if (shares.isEmpty()) {
            throw WechatProblem.parameter("参数receivers必填");
        }
        return shares;
    }

    private static String number(WechatCall call, String name) throws WechatProblem {
        var number = call.text(name);
        if (!number.matches("[0-9a-zA-Z_\\-|*@]{1,64}")) {
            throw WechatProblem.parameter("参数" + name + "不合法");
        }
        return number;
    }

    private WechatTrade trade(String id) throws WechatProblem {
        return ledger.findById(id).orElseThrow(() -> WechatProblem.invalid("订单不存在"));
    }

    WechatAnswer query(WechatCall call) throws WechatProblem {
        return WechatAnswer.Signed.ok(
                wire(
                        ledger.splitBook()
                                .find(call.item())
                                .filter(
                                        is ->
                                                is.trade()
                                                        .id()
                                                        .equals(call.parameter("transaction_id")))
                                .orElseThrow(SplitCalls::absent)));
    }

    private static WechatProblem absent() {
        return WechatProblem.absent("记录不存在");
    }

    WechatAnswer unfreeze(WechatCall call) throws WechatProblem {
        call.text("description");
        return WechatAnswer.Signed.ok(
                wire(
                        ledger.splitBook()
                                .unfreeze(
                                        trade(call.text("transaction_id")),
                                        number(call, "out_order_no"),
                                        new Receiver("MERCHANT_ID", credentials.mchid()))));
    }

    WechatAnswer giveBack(WechatCall call) throws WechatProblem {
        var id = call.textOrNone("order_id");
        var number = call.textOrNone("out_order_no");
        var split =
                ledger.splitBook().all().stream()
                        .filter(one -> one.id().equals(id) || one.number().equals(number))
                        .findFirst()
                        .orElseThrow(SplitCalls::absent);
        call.text("description");
        return wire(
                ledger.splitBook()
                        .giveBack(
                                split,
                                number(call, "out_return_no"),
                                call.text("return_mchid"),
                                call.fen("amount")));
    }

    WechatAnswer queryReturn(WechatCall call) throws WechatProblem {
        return wire(
                ledger.splitBook()
                        .findReturn(call.item())
                        .filter(is -> is.split().number().equals(call.parameter("out_order_no")))
                        .orElseThrow(SplitCalls::absent));
    }

    WechatAnswer unsplit(WechatCall call) throws WechatProblem {
        var trade = trade(call.item());
        return WechatAnswer.Signed.ok(
                JsonMapper.shared()
                        .createObjectNode()
                        .put("transaction_id", trade.id())
                        .put("unsplit_amount", ledger.splitBook().unsplit(trade).value()));
    }

    private JsonNode wire(WechatSplit split) {
        boolean done = split.isFinished(ledger.now());
        var body = JsonMapper.shared().createObjectNode();
        body.put("transaction_id", split.trade().id())
                .put("out_order_no", split.number())
                .put("order_id", split.id())
                .put("state", done ? "FINISHED" : "PROCESSING");
        var list = body.putArray("receivers");
        for (var share : split.shares()) {
            var ended = share.isPaid() ? "SUCCESS" : "CLOSED";
            var item =
                    list.addObject()
                            .put("type", share.receiver().type())
                            .put("account", share.receiver().account())
                            .put("amount", share.amount().value())
                            .put("description", share.description())
                            .put("result", done ? ended : "PENDING")
                            .put("detail_id", split.id() + list.size())
                            .put("create_time", WechatTime.wire(split.created()))
                            .put("finish_time", WechatTime.wire(split.due()));
            if (done && !share.isPaid()) {
                item.put("fail_reason", share.failure());
            }
        }
        return body;
    }

    private WechatAnswer wire(Return back) {
        boolean done = !ledger.now().isBefore(back.due());
        return WechatAnswer.Signed.ok(
                JsonMapper.shared()
                        .createObjectNode()
                        .put("order_id", back.split().id())
                        .put("out_order_no", back.split().number())
                        .put("out_return_no", back.number())
                        .put("return_id", back.id())
                        .put("return_mchid", back.from())
                        .put("amount", back.amount().value())
                        .put("result", done ? "SUCCESS" : "PROCESSING")
                        .put("create_time", WechatTime.wire(back.created()))
                        .put("finish_time", WechatTime.wire(back.due())));
    }
}
