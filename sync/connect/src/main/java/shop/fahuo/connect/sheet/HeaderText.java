package shop.fahuo.connect.sheet;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Column names as people and programs vary them.
final class HeaderText {

    private static final Pattern UNIT = Pattern.compile("\\((元|件|克|g|￥|¥)\\)$");
    private static final Pattern OPENING = Pattern.compile("[\\[{【〔「《]");
    private static final Pattern CLOSING = Pattern.compile("[]}】〕」》]");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private HeaderText() {}

    /// Two names that fold to the same text are the same column: width, case, white space, the
    /// shape of brackets and a unit in them make no difference.
    static String fold(String name) {
        String text = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = SPACE.matcher(text).replaceAll("");
        text = OPENING.matcher(text).replaceAll("(");
        text = CLOSING.matcher(text).replaceAll(")");
        return UNIT.matcher(text).replaceFirst("");
    }
}
