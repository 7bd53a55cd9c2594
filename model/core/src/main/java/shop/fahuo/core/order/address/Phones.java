package shop.fahuo.core.order.address;

import shop.fahuo.core.order.address.Piece.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds phones in a text: mobiles with spaces or a country code, numbers that a marketplace lends
/// with an extension, masked numbers, landlines.
final class Phones {

    private static final String COUNTRY = "(?:\\(?(?:\\+|00)?86\\)?[ -]?)?";
    private static final String DOOR = "号栋幢楼室座弄层单";
    private static final String EXTENSION =
            "(?: ?(?:转|分机号?:?|#|,转) ?(?<by>\\d{1,6})(?!\\d)| ?[-_] ?(?<dash>\\d{3,6})(?![\\d"
                    + DOOR
                    + "])| ?[\\[(](?<box>\\d{3,6})[\\])])?";

    /// In the order in which they are believed.
    private static final List<Pattern> SHAPES =
            List.of(
                    Pattern.compile(
                            "(?<![\\d*])"
                                    + COUNTRY
                                    + "(?<number>1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4})(?!\\d)"
                                    + EXTENSION),
                    Pattern.compile("(?<!\\d)(?<number>1[3-9]\\d\\*{4,8}\\d{0,4})(?!\\d)"),
                    Pattern.compile(
                            "(?<!\\d)(?<number>\\+?(?:852|853|886)[ -]?\\d{1,4}(?:["
                                    + " -]?\\d{3,4}){1,2})(?!\\d)"),
                    Pattern.compile(
                            "(?<![\\d-])"
                                    + COUNTRY
                                    + "(?<number>\\(?0(?:10|2\\d|[3-9]\\d{2})\\)?[ -]?\\d{3,4}["
                                    + " -]?\\d{4})(?!\\d)"
                                    + EXTENSION),
                    Pattern.compile(
                            "(?<![\\d-])(?<number>[48]00[ -]?\\d{3,4}[ -]?\\d{3,4})(?!\\d)"),
                    Pattern.compile(
                            "(?<=(?<!\\d)\\d{1,4})(?<number>1[3-9]\\d[ -]?\\d{4}["
                                    + " -]?\\d{4})(?!\\d)"),
                    Pattern.compile("(?<!\\d)(?<number>1[3-9]\\d{9})(?=\\d{1,4}[" + DOOR + "])"));

    private static final Pattern AREA = Pattern.compile("^\\(?(0(?:10|2\\d|[3-9]\\d{2}))\\)?");

    private Phones() {}

    /// Marks the first phone of the best shape.
    static Found mark(Cell cell) {
        String first = "";
        var others = new ArrayList<String>();
        boolean[] taken = new boolean[cell.plain().length()];
        for (Pattern shape : SHAPES) {
            for (MatchResult match : shape.matcher(cell.plain()).results().toList()) {
                if (taken[match.start()] || taken[match.end() - 1]) {
                    continue;
                }
                Arrays.fill(taken, match.start(), match.end(), true);
                if (first.isEmpty()) {
                    first = number(match);
                    cell.mark(match.start(), match.end(), Kind.PHONE);
                } else {
                    others.add(number(match));
                }
            }
        }
        return new Found(first, others);
    }

    private static String number(MatchResult match) {
        String number = match.group("number");
        String area = "";
        var landline = AREA.matcher(number);
        if (landline.find()) {
            area = landline.group(1) + "-";
            number = number.substring(landline.end());
        }
        String digits = number.replaceAll(number.contains("00-") ? " " : "[ -]", "");
        return area + digits + extension(match);
    }

    private static String extension(MatchResult match) {
        if (!match.namedGroups().containsKey("by")) {
            return "";
        }
        return Stream.of("by", "dash", "box")
                .map(match::group)
                .filter(Objects::nonNull)
                .findFirst()
                .map(digits -> "-" + digits)
                .orElse("");
    }

    /// @param first empty where there is none
    record Found(String first, List<String> others) {}
}
