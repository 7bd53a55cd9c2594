package shop.fahuo.console.kit;

import java.util.Locale;

/// The languages of the screen. Chinese comes first: a text missing elsewhere would be a failed
/// test, not a fallback.
public enum Language {
    CHINESE("zh_CN", Locale.SIMPLIFIED_CHINESE),
    ENGLISH("en", Locale.ENGLISH);

    private final String tag;
    private final Locale locale;

    Language(String tag, Locale locale) {
        this.tag = tag;
        this.locale = locale;
    }

    /// The calendars of JavaFX ask the process how months and days are called; nothing else here
    /// does.
    public void nameDays() {
        Locale.setDefault(Locale.Category.FORMAT, locale);
    }

    /// As bundle files end: `order_zh_CN.properties`.
    public String tag() {
        return tag;
    }

    /// In which days are named.
    public Locale locale() {
        return locale;
    }

    public Language other() {
        return this == CHINESE ? ENGLISH : CHINESE;
    }
}
