package shop.fahuo.connect.sheet.table;

/// What marketplaces and spreadsheets put around the text of a cell so that a spreadsheet leaves it
/// alone, taken off.
public final class CellText {

    private CellText() {}

    /// Strips white space of every width, tabs and byte order marks at both ends, a leading `'`,
    /// and `="…"`, until nothing is left to strip: cleaning a clean text changes nothing.
    public static String clean(String raw) {
        if (isPlain(raw)) {
            return raw;
        }
        String text = strip(raw);
        while (true) {
            if (text.startsWith("'")) {
                text = strip(text.substring(1));
            } else if (isTextFormula(text)) {
                text = strip(text.substring(2, text.length() - 1));
            } else {
                return text;
            }
        }
    }

    /// Nearly all cells of a file; spares them the rest.
    private static boolean isPlain(String raw) {
        if (raw.isEmpty()) {
            return true;
        }
        char first = raw.charAt(0);
        return first != '\''
                && first != '='
                && !isPadding(first)
                && !isPadding(raw.charAt(raw.length() - 1));
    }

    /// `="1930600000000000"`, but not `=HYPERLINK("…")` and not `="a"&"b"`: those are somebody's
    /// text.
    private static boolean isTextFormula(String text) {
        return text.length() >= 3
                && text.startsWith("=\"")
                && text.indexOf('"', 2) == text.length() - 1;
    }

    private static String strip(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isPadding(text.charAt(from))) {
            from++;
        }
        while (to > from && isPadding(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isPadding(char c) {
        return c <= ' ' || (c >= 0x7F && (Character.isSpaceChar(c) || isInvisible(c)));
    }

    private static boolean isInvisible(char c) {
        return c == '\uFEFF'
                || c == '\u200B'
                || c == '\u200E'
                || c == '\u200F'
                || c == '\u202A'
                || c == '\u202C'
                || c == '\u202D'
                || c == 0x7F;
    }
}
