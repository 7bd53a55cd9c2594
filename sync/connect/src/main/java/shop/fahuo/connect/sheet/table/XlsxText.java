package shop.fahuo.connect.sheet.table;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The text of string cells.
final class XlsxText {

    /// How a workbook writes characters that XML cannot hold or would change, such as a carriage
    /// return.
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private XlsxText() {}

    static String clean(String text) {
        if (!text.contains("_x")) {
            return CellText.clean(text);
        }
        return CellText.clean(
                ESCAPED.matcher(text)
                        .replaceAll(
                                escape ->
                                        Matcher.quoteReplacement(
                                                String.valueOf(
                                                        (char)
                                                                Integer.parseInt(
                                                                        escape.group(1), 16)))));
    }
}
