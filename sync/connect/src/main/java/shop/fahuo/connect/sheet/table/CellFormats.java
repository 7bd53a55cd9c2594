package shop.fahuo.connect.sheet.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Which styles of a workbook show a number as a day or a time.
final class CellFormats {

    private static final Pattern NOT_LETTERS =
            Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.");

    private final List<Boolean> dates = new ArrayList<>();

    /// A workbook without styles.
    CellFormats() {}

    CellFormats(XmlPart styles) throws IOException {
        Map<String, String> codes = new HashMap<>();
        String list = "";
        while (styles.next()) {
            switch (styles.name()) {
                case "numFmt" ->
                        codes.put(styles.attribute("numFmtId"), styles.attribute("formatCode"));
                case "cellStyleXfs", "cellXfs", "cellStyles", "dxfs" -> list = styles.name();
                case "xf" -> {
                    if (list.equals("cellXfs")) {
                        String id = styles.attribute("numFmtId");
                        dates.add(
                                codes.containsKey(id)
                                        ? isDate(codes.getOrDefault(id, ""))
                                        : isBuiltInDate(id));
                    }
                }
                default -> {}
            }
        }
    }

    /// Whether the style of the cell that the part is at is such a one.
    boolean isDate(XmlPart cell) {
        String style = cell.attribute("s");
        if (style.isEmpty() || style.length() > 6 || !style.chars().allMatch(Character::isDigit)) {
            return false;
        }
        int index = Integer.parseInt(style);
        return index < dates.size() && dates.get(index);
    }

    private static boolean isDate(String code) {
        String letters = NOT_LETTERS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.indexOf('y') >= 0 || letters.indexOf('d') >= 0 || letters.indexOf('h') >= 0;
    }

    /// Formats that a workbook need not spell out; 27 to 36 and 50 to 58 are the East Asian ones.
    private static boolean isBuiltInDate(String id) {
        return id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    }
}
