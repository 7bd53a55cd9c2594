package shop.fahuo.labels.label;

import java.util.regex.Pattern;

/// Text from outside on its way to paper.
final class Words {

    /// Marks that have no shape of their own: they choose or join those of others.
    private static final Pattern UNSEEN =
            Pattern.compile("[\\x{200B}-\\x{200F}\\x{2060}\\x{FE00}-\\x{FE0F}\\x{FEFF}]");

    private static final Pattern GAP = Pattern.compile("[\\p{Cntrl}\\p{Z}]+");

    private Words() {}

    /// On one line, with single spaces.
    static String plain(String text) {
        return GAP.matcher(UNSEEN.matcher(text).replaceAll("")).replaceAll(" ").strip();
    }
}
