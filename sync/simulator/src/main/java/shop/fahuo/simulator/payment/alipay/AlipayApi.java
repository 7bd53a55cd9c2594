package shop.fahuo.simulator.payment.alipay;

import tools.jackson.databind.JsonNode;

/// Answers the calls from the ledger; knows nothing of HTTP, and of faults only what they do to the
/// ledger.
record AlipayApi(
        AlipayLedger ledger,
        AlipayKeys keys,
        AlipayTradeCalls trades,
        AlipayPayoutCalls payouts,
        AlipayBillCalls bills) {

    /// One call at a time, so that what it checks is still so when it acts.
    JsonNode answer(AlipayCall call) throws AlipayProblem {
        synchronized (ledger) {
            return switch (call.operation()) {
                case ALIPAY_QUERY -> trades.query(call);
                case ALIPAY_CLOSE -> trades.close(call);
                case ALIPAY_REFUND -> trades.refund(call);
                case ALIPAY_QUERY_REFUND -> trades.queryRefund(call);
                case ALIPAY_BIND -> payouts.bind(call, true);
                case ALIPAY_UNBIND -> payouts.bind(call, false);
                case ALIPAY_SETTLE -> payouts.settle(call);
                case ALIPAY_QUERY_SETTLE -> payouts.querySettle(call);
                case ALIPAY_TRANSFER -> payouts.transfer(call);
                case ALIPAY_QUERY_TRANSFER -> payouts.queryTransfer(call);
                case ALIPAY_BILL -> bills.address(call);
                case ALIPAY_CERTIFICATE -> certificate(call);
                default -> throw AlipayProblem.invalid("isv.invalid-method", "不存在的方法名");
            };
        }
    }

    private JsonNode certificate(AlipayCall call) throws AlipayProblem {
        if (!call.text("alipay_cert_sn").equals(keys.numbers().alipay())) {
            throw AlipayProblem.business("CERT_NOT_EXIST", "证书不存在");
        }
        return AlipayAnswer.success()
                .put(
                        "alipay_cert_content",
                        AlipaySealer.base64(keys.credentials().certificates().alipay()));
    }
}
