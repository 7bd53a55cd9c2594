package shop.fahuo.console.kit;

import shop.fahuo.core.order.ChannelName;

/// What every view needs to speak: the words of the language, and how numbers and times look.
public record Ui(Texts texts, Shown shown) {

    public String get(String key, Object... values) {
        return texts.get(key, values);
    }

    public String get(Wording wording) {
        return texts.get(wording);
    }

    /// The name people know a marketplace by; any other channel shows as the shop named it.
    public String channel(ChannelName channel) {
        var key = "word.channel." + channel.value();
        return texts.has(key) ? texts.get(key) : channel.value();
    }

    public String word(Enum<?> constant) {
        return texts.word(constant);
    }
}
