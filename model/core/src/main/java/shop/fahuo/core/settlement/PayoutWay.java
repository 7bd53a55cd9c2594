package shop.fahuo.core.settlement;

/// How money gets to somebody.
public enum PayoutWay {
    /// A transfer at WeChat Pay, which who gets it has to confirm within a day.
    WECHAT,
    /// A transfer at Alipay.
    ALIPAY,
    /// A row in a file that a person takes to the bank.
    BANK;

    /// Whether a provider is called, and no person does it.
    public boolean isCalled() {
        return this != BANK;
    }
}
