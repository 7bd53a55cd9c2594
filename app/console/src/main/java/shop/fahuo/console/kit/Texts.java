package shop.fahuo.console.kit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// All words of the screen in one language. Switching the language builds the views anew with other
/// texts; the models stay.
public final class Texts {

    /// One bundle per feature, in the feature's package.
    public static final List<String> BUNDLES =
            List.of(
                    "kit/kit",
                    "kit/word",
                    "shell/shell",
                    "status/status",
                    "desk/desktop",
                    "notice/notice",
                    "palette/palette",
                    "begin/begin",
                    "order/order",
                    "review/review",
                    "rule/rule",
                    "importing/import",
                    "ship/ship",
                    "parcel/parcel",
                    "pack/pack",
                    "distributor/tree",
                    "payment/refund",
                    "payment/payment",
                    "account/account",
                    "reconcile/reconcile",
                    "print/print",
                    "tariff/tariff",
                    "commission/commission",
                    "ledger/ledger",
                    "stock/stock",
                    "law/law",
                    "erasure/erasure",
                    "settlement/settlement",
                    "proof/proof",
                    "cli/cli");

    private final Language language;
    private final Map<String, String> words;
    private final KeyMap keys;

    private Texts(Language language, Map<String, String> words, KeyMap keys) {
        this.language = language;
        this.words = Map.copyOf(words);
        this.keys = keys;
    }

    public static Texts in(Language language) {
        return switch (language) {
            case CHINESE -> Chinese.TEXTS;
            case ENGLISH -> English.TEXTS;
        };
    }

    private static Texts read(Language language) {
        var words = new HashMap<String, String>();
        BUNDLES.forEach(bundle -> words.putAll(read(bundle, language)));
        return new Texts(language, words, KeyMap.USUAL);
    }

    /// Read when it is first spoken.
    private static final class Chinese {
        static final Texts TEXTS = read(Language.CHINESE);
    }

    /// Read when it is first spoken.
    private static final class English {
        static final Texts TEXTS = read(Language.ENGLISH);
    }

    /// @param bundle as [#BUNDLES] names it
    static Map<String, String> read(String bundle, Language language) {
        var path = "/shop/fahuo/console/" + bundle + "_" + language.tag() + ".properties";
        var properties = new Properties();
        try (var in = Texts.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no bundle " + path);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var words = new HashMap<String, String>();
        properties
                .stringPropertyNames()
                .forEach(key -> words.put(key, properties.getProperty(key)));
        return words;
    }

    /// The same words, with other keys beside them.
    public Texts with(KeyMap wanted) {
        return new Texts(language, words, wanted);
    }

    /// What stands on a button or in a tooltip as its key.
    public KeyMap keys() {
        return keys;
    }

    public Language language() {
        return language;
    }

    public boolean has(String key) {
        return words.containsKey(key);
    }

    /// @param values for the pattern's placeholders; numbers are grouped (`5,000`)
    public String get(String key, Object... values) {
        var pattern = words.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("no text " + key);
        }
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.ENGLISH).format(values);
    }

    public String get(Wording wording) {
        return get(
                wording.key(),
                wording.values().stream()
                        .map(value -> value instanceof Wording part ? get(part) : value)
                        .toArray());
    }

    /// The word for a constant, from the bundle `word`: `word.Phase.REVIEW`.
    public String word(Enum<?> constant) {
        return get(wordKey(constant));
    }

    /// Two enums may share a simple name, so a nested one carries its outer's:
    /// `word.Decision.Verdict.SHIP`.
    static String wordKey(Enum<?> constant) {
        var type = constant.getDeclaringClass();
        var name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
        return "word." + name + "." + constant.name();
    }
}
