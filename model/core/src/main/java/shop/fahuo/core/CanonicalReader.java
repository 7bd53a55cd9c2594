package shop.fahuo.core;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads what [CanonicalJson] wrote, and nothing else: what it gives back is written as the very
/// same text, so nothing can be hidden between the lines of a document that is checked by its hash.
final class CanonicalReader {

    /// Deeper than anything that is stored, and shallow enough for any stack.
    private static final int DEEPEST = 64;

    private final String text;
    private int at;
    private int depth;

    /// Not canonical JSON; what exactly is wrong helps nobody.
    private static final class Malformed extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Malformed() {
            super("not canonical JSON", null, false, false);
        }
    }

    private CanonicalReader(String text) {
        this.text = text;
    }

    /// Maps, lists, texts, longs and booleans.
    static Optional<Object> read(String text) {
        var reader = new CanonicalReader(text);
        try {
            var value = reader.value();
            return Optional.of(value)
                    .filter(_ -> reader.at == text.length())
                    .filter(whole -> CanonicalJson.write(whole).equals(text));
        } catch (Malformed | NumberFormatException | StringIndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    private Object value() {
        return switch (text.charAt(at)) {
            case '{' -> object();
            case '[' -> items();
            case '"' -> string();
            case 't' -> word("true", true);
            case 'f' -> word("false", false);
            default -> number();
        };
    }

    private Map<String, Object> object() {
        var object = new TreeMap<String, Object>();
        open();
        while (!ends('}', object.isEmpty())) {
            var key = string();
            take(':');
            object.put(key, value());
        }
        return object;
    }

    private List<Object> items() {
        var items = new ArrayList<>();
        open();
        while (!ends(']', items.isEmpty())) {
            items.add(value());
        }
        return items;
    }

    private void open() {
        at++;
        depth++;
        if (depth > DEEPEST) {
            throw new Malformed();
        }
    }

    private boolean ends(char last, boolean first) {
        if (text.charAt(at) == last) {
            at++;
            depth--;
            return true;
        }
        if (!first) {
            take(',');
        }
        return false;
    }

    private void take(char expected) {
        if (text.charAt(at) != expected) {
            throw new Malformed();
        }
        at++;
    }

    private Boolean word(String word, boolean value) {
        if (!text.startsWith(word, at)) {
            throw new Malformed();
        }
        at += word.length();
        return value;
    }

    private Long number() {
        int from = at;
        while (at < text.length() && (text.charAt(at) == '-' || isDigit(text.charAt(at)))) {
            at++;
        }
        return Long.valueOf(text.substring(from, at));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private String string() {
        take('"');
        var out = new StringBuilder();
        for (char c = text.charAt(at++); c != '"'; c = text.charAt(at++)) {
            out.append(c == '\\' ? escaped() : c);
        }
        return out.toString();
    }

    private char escaped() {
        char c = text.charAt(at++);
        return switch (c) {
            case '"', '\\' -> c;
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            default -> throw new Malformed();
        };
    }
}
