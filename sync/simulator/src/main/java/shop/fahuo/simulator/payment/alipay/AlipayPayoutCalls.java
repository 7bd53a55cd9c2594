package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.alipay.AlipaySettlement.Share;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;

/// Receivers, splits and transfers.
record AlipayPayoutCalls(AlipayLedger ledger) {

    private static final int MOST_RECEIVERS = 20;
    private static final int MOST_SHARES = 5;

    ObjectNode bind(AlipayCall call, boolean in) throws AlipayProblem {
        call.text("out_request_no");
        var receivers = call.content().path("receiver_list");
        if (receivers.isEmpty()) {
            throw AlipayProblem.business("RECEIVER_LIST_EMPTY", "分账接收方列表为空");
        }
        if (receivers.size() > MOST_RECEIVERS) {
            throw AlipayProblem.business("RECEIVER_LIST_OVERLOAD", "分账接收方列表超长");
        }
        for (var receiver : receivers) {
            requireType(receiver);
        }
        for (var receiver : receivers) {
            var account = AlipayCall.text(receiver, "account");
            if (in) {
                ledger.payoutBook().bind(account);
            } else {
                ledger.payoutBook().unbind(account);
            }
        }
        return AlipayAnswer.success().put("result_code", "SUCCESS");
    }

    private static void requireType(JsonNode receiver) throws AlipayProblem {
        AlipayCall.text(receiver, "account");
        if (!receiver.path("type").asString("").matches("userId|loginName|openId")) {
            throw AlipayProblem.business("INVALID_RECEIVER_TYPE", "分账接收方类型有误");
        }
    }

    ObjectNode settle(AlipayCall call) throws AlipayProblem {
        var trade = ledger.findById(call.text("trade_no")).orElseThrow(AlipayProblem::noTrade);
        var shares = new ArrayList<Share>();
        for (var item : call.content().path("royalty_parameters")) {
            shares.add(
                    new Share(AlipayCall.text(item, "trans_in"), AlipayCall.yuan(item, "amount")));
        }
        if (shares.isEmpty() || shares.size() > MOST_SHARES) {
            throw AlipayProblem.business("ACQ.INVALID_PARAMETER", "分账明细数量有误");
        }
        var settlement = ledger.payoutBook().settle(trade, call.text("out_request_no"), shares);
        return AlipayAnswer.success().put("trade_no", trade.id()).put("settle_no", settlement.id());
    }

    ObjectNode querySettle(AlipayCall call) throws AlipayProblem {
        var number = call.textOrNone("settle_no");
        var request = call.textOrNone("out_request_no");
        var settlement =
                ledger.payoutBook().settlements().stream()
                        .filter(one -> one.id().equals(number) || one.request().equals(request))
                        .findFirst()
                        .orElseThrow(AlipayProblem::noTrade);
        var body =
                AlipayAnswer.success()
                        .put("out_request_no", settlement.request())
                        .put("operation_dt", AlipayTime.of(settlement.at()));
        var details = body.putArray("royalty_detail_list");
        for (var share : settlement.shares()) {
            details.addObject()
                    .put("operation_type", "transfer")
                    .put("state", "SUCCESS")
                    .put("amount", share.amount().yuan())
                    .put("trans_in", share.receiver())
                    .put("execute_dt", AlipayTime.of(settlement.at()));
        }
        return body;
    }

    ObjectNode transfer(AlipayCall call) throws AlipayProblem {
        var number = call.text("out_biz_no");
        if (!call.text("product_code").equals("TRANS_ACCOUNT_NO_PWD")
                || !call.text("biz_scene").equals("DIRECT_TRANSFER")) {
            throw AlipayProblem.business("INVALID_PARAMETER", "产品码或业务场景有误");
        }
        call.text("order_title");
        var payee = call.content().path("payee_info");
        if (payee.path("identity_type").asString("").equals("ALIPAY_LOGON_ID")) {
            AlipayCall.text(payee, "name");
        }
        var state =
                call.isFated(Fault.TRANSFER_FAILED)
                        ? AlipayTransfer.State.FAIL
                        : AlipayTransfer.State.SUCCESS;
        var transfer =
                ledger.payoutBook()
                        .transfer(
                                number,
                                AlipayCall.yuan(call.content(), "trans_amount"),
                                AlipayCall.text(payee, "identity"),
                                state);
        return wire(transfer).put("trans_date", AlipayTime.of(transfer.at()));
    }

    ObjectNode queryTransfer(AlipayCall call) throws AlipayProblem {
        var number = call.textOrNone("out_biz_no");
        var id = call.textOrNone("order_id");
        var transfer =
                ledger.payoutBook().transfers().stream()
                        .filter(one -> one.number().equals(number) || one.id().equals(id))
                        .findFirst()
                        .orElseThrow(() -> AlipayProblem.business("ORDER_NOT_EXIST", "转账订单不存在"));
        return wire(transfer).put("pay_date", AlipayTime.of(transfer.at()));
    }

    private static ObjectNode wire(AlipayTransfer transfer) {
        return AlipayAnswer.success()
                .put("out_biz_no", transfer.number())
                .put("order_id", transfer.id())
                .put("pay_fund_order_id", transfer.id())
                .put("status", transfer.state().name());
    }
}
