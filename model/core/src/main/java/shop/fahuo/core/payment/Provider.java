package shop.fahuo.core.payment;

/// Who moves the money.
public enum Provider {
    WECHAT,
    ALIPAY
}
