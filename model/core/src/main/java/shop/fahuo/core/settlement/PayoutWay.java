package shop.fahuo.core.settlement;

/// How money gets to somebody.
public enum PayoutWay {
    /// A transfer at WeChat Pay, which who gets it has to confirm within a day.
    WECHAT,
    /// Shared at WeChat Pay out of an order that was paid there (分账).
    WECHAT_SHARING,
    /// A transfer at Alipay.
    ALIPAY,
    /// A row in a file that a person takes to the bank.
    BANK;

    /// Whether a provider is called, and no person does it.
    public boolean isCalled() {
        return this != BANK;
    }
}
