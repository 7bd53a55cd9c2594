package shop.fahuo.connect.sheet;

import java.util.regex.Pattern;

/// Numbers that name things: text that happens to be made of digits.
public final class IdText {

    /// What a spreadsheet makes of a long number: `6.91793E+18`.
    private static final Pattern ROUNDED = Pattern.compile("[+-]?\\d(\\.\\d+)?[eE]\\+?\\d{1,3}");

    private static final char UNREADABLE = '\uFFFD';

    private IdText() {}

    /// Whether digits of the id are lost, so that it may name anything.
    public static boolean isDamaged(String id) {
        return id.indexOf(UNREADABLE) >= 0 || (id.length() < 32 && ROUNDED.matcher(id).matches());
    }

    /// Whether rows with this id belong together.
    public static boolean isUsable(String id) {
        return !id.isEmpty() && !isDamaged(id);
    }
}
