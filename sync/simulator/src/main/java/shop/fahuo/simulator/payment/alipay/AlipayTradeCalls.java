package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.simulator.payment.Fault;

import tools.jackson.databind.node.ObjectNode;

/// Query, close, refund, and the query of a refund.
record AlipayTradeCalls(AlipayLedger ledger) {

    ObjectNode query(AlipayCall call) throws AlipayProblem {
        var trade = trade(call);
        var yuan = trade.total().yuan();
        var body = numbered(trade);
        body.put("buyer_logon_id", "pra***@example.com")
                .put("buyer_user_id", trade.buyer())
                .put("subject", trade.subject())
                .put("trade_status", trade.state().name())
                .put("total_amount", yuan);
        trade.paid()
                .ifPresent(
                        paid -> {
                            body.put("receipt_amount", yuan)
                                    .put("buyer_pay_amount", yuan)
                                    .put("invoice_amount", yuan)
                                    .put("point_amount", "0.00")
                                    .put("send_pay_date", AlipayTime.of(paid));
                            body.putArray("fund_bill_list")
                                    .addObject()
                                    .put("amount", yuan)
                                    .put("fund_channel", "ALIPAYACCOUNT");
                        });
        return body;
    }

    ObjectNode close(AlipayCall call) throws AlipayProblem {
        var trade = trade(call);
        switch (trade.state()) {
            case WAIT_BUYER_PAY -> ledger.put(trade.in(AlipayTrade.State.TRADE_CLOSED));
            case TRADE_CLOSED, TRADE_SUCCESS, TRADE_FINISHED ->
                    throw AlipayProblem.business("ACQ.REASON_TRADE_STATUS_INVALID", "交易状态不合法");
        }
        return numbered(trade);
    }

    ObjectNode refund(AlipayCall call) throws AlipayProblem {
        var trade = trade(call);
        var amount = AlipayCall.yuan(call.content(), "refund_amount");
        var request = call.textOrNone("out_request_no");
        if (request.isEmpty() && !amount.equals(trade.total())) {
            throw AlipayProblem.business(
                    "ACQ.REFUND_AMT_NOT_EQUAL_TOTAL", "部分退款必须传入out_request_no");
        }
        var number = request.isEmpty() ? trade.number() : request;
        var done = ledger.refundBook().create(trade, number, amount);
        boolean changed = done.now() && !call.isFated(Fault.FUND_CHANGE_N);
        var given = ledger.refundBook().given(trade).yuan();
        return numbered(trade)
                .put("buyer_logon_id", "pra***@example.com")
                .put("buyer_user_id", trade.buyer())
                .put("fund_change", changed ? "Y" : "N")
                .put("refund_fee", given)
                .put("send_back_fee", given)
                .put("gmt_refund_pay", AlipayTime.of(done.refund().at()));
    }

    ObjectNode queryRefund(AlipayCall call) throws AlipayProblem {
        var trade = trade(call);
        var refund = ledger.refundBook().find(trade, call.text("out_request_no"));
        var body = AlipayAnswer.success();
        refund.ifPresent(
                found ->
                        body.put("trade_no", trade.id())
                                .put("out_trade_no", trade.number())
                                .put("out_request_no", found.request())
                                .put("total_amount", trade.total().yuan())
                                .put("refund_amount", found.amount().yuan())
                                .put("refund_status", "REFUND_SUCCESS")
                                .put("gmt_refund_pay", AlipayTime.of(found.at())));
        return body;
    }

    private static ObjectNode numbered(AlipayTrade trade) {
        return AlipayAnswer.success()
                .put("trade_no", trade.id())
                .put("out_trade_no", trade.number());
    }

    /// Alipay's number counts when both are given.
    private AlipayTrade trade(AlipayCall call) throws AlipayProblem {
        var id = call.textOrNone("trade_no");
        var number = call.textOrNone("out_trade_no");
        if (id.isEmpty() && number.isEmpty()) {
            throw AlipayProblem.business("ACQ.INVALID_PARAMETER", "trade_no和out_trade_no不能同时为空");
        }
        return (id.isEmpty() ? ledger.find(number) : ledger.findById(id))
                .orElseThrow(AlipayProblem::noTrade);
    }
}
