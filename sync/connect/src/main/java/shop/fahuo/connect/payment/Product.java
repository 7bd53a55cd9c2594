package shop.fahuo.connect.payment;

/// What a merchant opens at a provider, each by itself.
public enum Product {
    PAYMENT,
    REFUND,
    /// 分账
    SPLIT,
    /// 商家转账
    TRANSFER,
    /// 发货信息管理
    SHIPPING;

    /// Whether a shop cannot do without it: orders are proved and given back.
    public boolean isNeeded() {
        return this == PAYMENT || this == REFUND || this == SHIPPING;
    }
}
