package shop.fahuo.console.cli;

import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Writes what programs read: objects keep the order of their fields, and an empty [Optional] is
/// `null`.
public final class Json {

    private Json() {}

    /// An object, field by field.
    ///
    /// @param fields name, value, name, value, …
    public static Map<String, Object> object(Object... fields) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < fields.length; i += 2) {
            object.put((String) fields[i], fields[i + 1]);
        }
        return object;
    }

    /// @param value made of [Map], [Collection], [String], [Number], [Boolean], [Enum] and
    ///   [Optional]
    public static String write(Object value) {
        var out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, Object value) {
        switch (value) {
            case Map<?, ?> map -> appendObject(out, map);
            case Collection<?> items -> appendItems(out, items);
            case Optional<?> optional -> {
                if (optional.isPresent()) {
                    append(out, optional.get());
                } else {
                    out.append("null");
                }
            }
            case Number number -> out.append(number);
            case Boolean flag -> out.append(flag);
            case Enum<?> constant -> appendText(out, constant.name());
            default -> appendText(out, value.toString());
        }
    }

    private static void appendObject(StringBuilder out, Map<?, ?> map) {
        char before = '{';
        for (var field : map.entrySet()) {
            out.append(before);
            appendText(out, field.getKey().toString());
            out.append(':');
            append(out, field.getValue());
            before = ',';
        }
        out.append(map.isEmpty() ? "{}" : "}");
    }

    private static void appendItems(StringBuilder out, Collection<?> items) {
        out.append('[');
        for (Iterator<?> each = items.iterator(); each.hasNext(); ) {
            append(out, each.next());
            out.append(each.hasNext() ? "," : "");
        }
        out.append(']');
    }

    private static void appendText(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c < 0x20 || isHalf(text, i)) {
                        out.append("\\u").append(HexFormat.of().toHexDigits(c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    /// Half of a surrogate pair, which UTF-8 cannot carry.
    private static boolean isHalf(String text, int at) {
        char c = text.charAt(at);
        if (Character.isHighSurrogate(c)) {
            return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
        }
        return Character.isLowSurrogate(c)
                && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
