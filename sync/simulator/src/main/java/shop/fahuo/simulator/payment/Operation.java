package shop.fahuo.simulator.payment;

/// What a caller can ask the payment providers; the words of a scenario file.
public enum Operation {
    WECHAT_CERTIFICATES,
    WECHAT_QUERY,
    WECHAT_CLOSE,
    WECHAT_REFUND,
    WECHAT_QUERY_REFUND,
    WECHAT_RETRY_REFUND,
    WECHAT_TRADE_BILL,
    WECHAT_FUND_BILL,
    WECHAT_DOWNLOAD,
    WECHAT_ADD_RECEIVER,
    WECHAT_DELETE_RECEIVER,
    WECHAT_SPLIT,
    WECHAT_QUERY_SPLIT,
    WECHAT_UNFREEZE,
    WECHAT_RETURN_SPLIT,
    WECHAT_QUERY_RETURN,
    WECHAT_UNSPLIT,
    WECHAT_TRANSFER,
    WECHAT_QUERY_TRANSFER,
    WECHAT_CANCEL_TRANSFER,
    /// The provider calls the merchant.
    WECHAT_NOTIFY,
    WEIXIN_TOKEN,
    WEIXIN_SHIP,
    WEIXIN_GET_ORDER,
    WEIXIN_LIST_ORDERS,
    ALIPAY_QUERY,
    ALIPAY_CLOSE,
    ALIPAY_REFUND,
    ALIPAY_QUERY_REFUND,
    ALIPAY_BIND,
    ALIPAY_UNBIND,
    ALIPAY_SETTLE,
    ALIPAY_QUERY_SETTLE,
    ALIPAY_TRANSFER,
    ALIPAY_QUERY_TRANSFER,
    ALIPAY_BILL,
    ALIPAY_DOWNLOAD,
    ALIPAY_CERTIFICATE,
    /// The provider calls the merchant.
    ALIPAY_NOTIFY;

    /// Whose protocol it is in.
    public enum Provider {
        WECHAT,
        /// The mini-program's host, which signs nothing.
        WEIXIN,
        ALIPAY
    }

    /// Whether the provider calls, and not the merchant.
    public boolean isCallback() {
        return this == WECHAT_NOTIFY || this == ALIPAY_NOTIFY;
    }

    /// Of a file, which nobody signs.
    public boolean isDownload() {
        return this == WECHAT_DOWNLOAD || this == ALIPAY_DOWNLOAD;
    }

    public Provider provider() {
        return Provider.valueOf(name().substring(0, name().indexOf('_')));
    }
}
