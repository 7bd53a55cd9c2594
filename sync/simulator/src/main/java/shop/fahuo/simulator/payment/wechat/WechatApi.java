package shop.fahuo.simulator.payment.wechat;

/// Answers the calls from the ledger; knows nothing of HTTP, and of faults only what they do to the
/// ledger.
record WechatApi(
        WechatLedger ledger,
        CertificateCalls certificates,
        PayCalls pay,
        RefundCalls refunds,
        BillCalls bills,
        SplitCalls splits,
        TransferCalls transfers,
        ShippingCalls shipping) {

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
                case WECHAT_ADD_RECEIVER -> splits.add(call);
                case WECHAT_DELETE_RECEIVER -> splits.delete(call);
                case WECHAT_SPLIT -> splits.split(call);
                case WECHAT_QUERY_SPLIT -> splits.query(call);
                case WECHAT_UNFREEZE -> splits.unfreeze(call);
                case WECHAT_RETURN_SPLIT -> splits.giveBack(call);
                case WECHAT_QUERY_RETURN -> splits.queryReturn(call);
                case WECHAT_UNSPLIT -> splits.unsplit(call);
                case WECHAT_TRANSFER -> transfers.create(call);
                case WECHAT_QUERY_TRANSFER -> transfers.query(call);
                case WECHAT_CANCEL_TRANSFER -> transfers.cancel(call);
                default -> shipping.answer(call);
            };
        }
    }
}
