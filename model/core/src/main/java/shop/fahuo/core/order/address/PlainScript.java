package shop.fahuo.core.order.address;

import java.util.HashMap;
import java.util.Map;

/// Writes a text so that it can be compared, character by character, so that places in the one are
/// places in the other: full-width forms become plain ones, and traditional characters simplified
/// ones where they occur in names of places.
final class PlainScript {

    private static final int FULL_WIDTH = 0xFEE0;

    private final Map<Character, Character> simplified = new HashMap<>();

    private PlainScript() {
        for (String line : ShippedText.lines("traditional.txt")) {
            for (String pair : line.split(" ")) {
                simplified.put(pair.charAt(0), pair.charAt(1));
            }
        }
    }

    static PlainScript shipped() {
        return new PlainScript();
    }

    /// Of the same length as the text.
    String of(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private char plain(char c) {
        if (c >= '！' && c <= '～') {
            return (char) (c - FULL_WIDTH);
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u200B', '\uFEFF' -> ' ';
            case '【', '〔' -> '[';
            case '】', '〕' -> ']';
            case '—', '–', '−', '‐' -> '-';
            default -> simplified.getOrDefault(c, c);
        };
    }
}
