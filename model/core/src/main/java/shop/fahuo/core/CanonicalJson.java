package shop.fahuo.core;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// Writes values as the one JSON text they have, so that equal values give equal bytes for ever.
///
/// The form is RFC 8785 restricted to what Fahuo stores: object keys sorted by UTF-16 code unit, no
/// white space, whole numbers only, strings escaped only where JSON demands it. Half a surrogate
/// pair, which UTF-8 cannot carry, is escaped too, so that no two values share their bytes.
public final class CanonicalJson {

    private CanonicalJson() {}

    /// @param value a [Map] with string keys, a [Collection], a [String], a [Long], an [Integer] or
    ///   a [Boolean]
    public static String write(Object value) {
        var out = new StringBuilder(512);
        append(out, value);
        return out.toString();
    }

    /// What was written: a [java.util.TreeMap], a [java.util.List], a [String], a [Long] or a
    /// [Boolean]. Empty for any text that [#write] would not have given.
    public static Optional<Object> read(String text) {
        return CanonicalReader.read(text);
    }

    private static void append(StringBuilder out, Object value) {
        switch (value) {
            case String text -> appendText(out, text);
            case Long number -> out.append(number.longValue());
            case Integer number -> out.append(number.intValue());
            case Boolean flag -> out.append(flag.booleanValue());
            case Map<?, ?> map -> appendMap(out, sorted(map));
            case Collection<?> items -> appendItems(out, items);
            default ->
                    throw new IllegalArgumentException("no canonical form for " + value.getClass());
        }
    }

    /// Most maps come sorted already; those are not sorted again.
    private static SortedMap<?, ?> sorted(Map<?, ?> map) {
        return map instanceof SortedMap<?, ?> sorted && sorted.comparator() == null
                ? sorted
                : new TreeMap<>(map);
    }

    private static void appendMap(StringBuilder out, SortedMap<?, ?> map) {
        char before = '{';
        for (var entry : map.entrySet()) {
            out.append(before);
            appendText(out, (String) entry.getKey());
            out.append(':');
            append(out, entry.getValue());
            before = ',';
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private static void appendItems(StringBuilder out, Collection<?> items) {
        char before = '[';
        for (var item : items) {
            out.append(before);
            append(out, item);
            before = ',';
        }
        out.append(items.isEmpty() ? "[]" : "]");
    }

    private static void appendText(StringBuilder out, String text) {
        out.append('"');
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            if (needsEscape(text, i)) {
                out.append(text, from, i).append(escape(text.charAt(i)));
                from = i + 1;
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    private static boolean needsEscape(String text, int at) {
        char c = text.charAt(at);
        return c < 0x20 || c == '"' || c == '\\' || (Character.isSurrogate(c) && isHalf(text, at));
    }

    private static boolean isHalf(String text, int at) {
        return Character.isHighSurrogate(text.charAt(at))
                ? at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1))
                : at == 0 || !Character.isHighSurrogate(text.charAt(at - 1));
    }

    private static String escape(char c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            case '\b' -> "\\b";
            case '\f' -> "\\f";
            default -> "\\u" + HexFormat.of().toHexDigits(c);
        };
    }
}
