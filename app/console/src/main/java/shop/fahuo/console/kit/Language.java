package shop.fahuo.console.kit;

/// The languages of the screen. Chinese comes first: a text missing elsewhere would be a failed
/// test, not a fallback.
public enum Language {
    CHINESE("zh_CN"),
    ENGLISH("en");

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /// As bundle files end: `order_zh_CN.properties`.
    public String tag() {
        return tag;
    }

    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }
}
