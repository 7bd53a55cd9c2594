package shop.fahuo.simulator.payment.wechat;

/// Answers the calls from the ledger; knows nothing of HTTP, and of faults only what they do to the
/// ledger.
record WechatApi(
        WechatLedger ledger,
        CertificateCalls certificates,
        PayCalls pay,
        RefundCalls refunds,
        BillCalls bills) {

    /// One call at a time, so that what it checks is still so when it acts.
    WechatAnswer answer(WechatCall call) throws WechatProblem {
        synchronized (ledger) {
            return switch (call.operation()) {
                case WECHAT_CERTIFICATES -> certificates.list();
                case WECHAT_QUERY -> pay.query(call);
                case WECHAT_CLOSE -> pay.close(call);
                case WECHAT_REFUND -> refunds.create(call);
                case WECHAT_QUERY_REFUND -> refunds.query(call);
                case WECHAT_RETRY_REFUND -> refunds.retry(call);
                case WECHAT_TRADE_BILL -> bills.trades(call);
                case WECHAT_FUND_BILL -> bills.funds(call);
                case WECHAT_DOWNLOAD -> bills.download(call);
                default -> throw new WechatProblem(404, "NOT_FOUND", "请求的URL不存在");
            };
        }
    }
}
