package shop.fahuo.core.courier;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who carries parcels for the shop, and can be called. The names on the screen are in the
/// console's bundle, by these.
public enum Courier {
    SF("顺丰|\\bSF\\b|shunfeng"),
    ZTO("中通|\\bZTO\\b|zhongtong");

    private final Pattern words;

    Courier(String words) {
        this.words = Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /// By a person's or a channel's word for one: `顺丰速运`, `SF`, `中通快递`, …
    public static Optional<Courier> named(String word) {
        return Stream.of(values())
                .filter(courier -> courier.words.matcher(word).find())
                .findFirst();
    }
}
