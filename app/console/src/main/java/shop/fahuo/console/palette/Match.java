package shop.fahuo.console.palette;

import java.util.Locale;
import java.util.OptionalInt;

/// How well a few typed letters mean some words. Pure.
final class Match {

    private static final int BEGINS = 0;
    private static final int WORD = 1;
    private static final int WITHIN = 2;
    private static final int SCATTERED = 3;

    private Match() {}

    /// From 0, the best: the words begin so, a word does, they contain it, they have its letters in
    /// that order; empty when they do not.
    static OptionalInt of(String typed, String words) {
        var wanted = plain(typed);
        var text = plain(words);
        int at = text.indexOf(wanted);
        if (at == 0) {
            return OptionalInt.of(BEGINS);
        }
        if (at > 0) {
            boolean isWord = text.contains(" " + wanted);
            return OptionalInt.of(isWord ? WORD : WITHIN);
        }
        return isScattered(wanted, text) ? OptionalInt.of(SCATTERED) : OptionalInt.empty();
    }

    private static boolean isScattered(String wanted, String text) {
        int from = 0;
        for (int letter : wanted.codePoints().toArray()) {
            int at = text.indexOf(letter, from);
            if (at < 0) {
                return false;
            }
            from = at + Character.charCount(letter);
        }
        return true;
    }

    private static String plain(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
