package shop.fahuo.labels.label;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What of a person stands on a label: enough to ask for them at the door, too little to ring them
/// up or look them up.
final class Masking {

    private static final String STARS = "****";

    private static final Set<String> DOUBLE_SURNAMES =
            Set.of(
                    "欧阳", "司马", "上官", "诸葛", "东方", "皇甫", "尉迟", "公孙", "慕容", "令狐", "司徒", "司空", "夏侯",
                    "轩辕", "南宫", "端木", "百里", "呼延", "宇文", "长孙", "独孤", "申屠", "澹台", "公冶", "太史", "淳于",
                    "钟离", "闻人", "赫连", "万俟", "濮阳", "单于");

    /// A mobile number, also with a country code or with spaces or dashes in it, or a landline with
    /// its area code, wherever it stands in a sentence.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<!\\d)(?:1[3-9]\\d[ -]?\\d{4}[ -]?\\d{4}|0\\d{2,3}[ -]?\\d{7,8})(?!\\d)");

    private static final Pattern EXTENSION = Pattern.compile("(\\+?[\\d -]*\\d)(-\\d{1,6})");

    private Masking() {}

    /// `陈*`, `张**`, `欧阳**`, `J**`: never how long the rest is beyond two characters.
    static String name(String name) {
        var bare = name.strip();
        if (bare.isEmpty() || bare.contains("*")) {
            return scrub(bare);
        }
        int kept = surname(bare);
        int rest = bare.codePointCount(kept, bare.length());
        return bare.substring(0, kept) + (rest > 1 ? "**" : "*");
    }

    private static int surname(String name) {
        int one = name.offsetByCodePoints(0, 1);
        boolean twice = name.length() > 2 && DOUBLE_SURNAMES.contains(name.substring(0, 2));
        return twice ? 2 : one;
    }

    /// `138****5678`; `138****5678-1234` for a number that a marketplace lent with an extension.
    /// What is too short to keep both ends keeps none.
    static String phone(String phone) {
        var bare = phone.strip();
        Matcher extended = EXTENSION.matcher(bare);
        if (extended.matches() && digits(extended.group(1)) >= 10) {
            return phone(extended.group(1)) + extended.group(2);
        }
        int digits = digits(bare);
        if (digits < 8) {
            return bare.contains("*") || bare.isEmpty() ? bare : STARS;
        }
        return bare.substring(0, 3) + STARS + bare.substring(bare.length() - 4);
    }

    /// `深圳***`.
    static String company(String company) {
        var bare = company.strip();
        return bare.isEmpty()
                ? ""
                : bare.substring(0, bare.offsetByCodePoints(0, Math.min(2, length(bare)))) + "***";
    }

    /// Words that anybody may have typed, with the numbers in them masked.
    static String scrub(String words) {
        return NUMBER.matcher(words)
                .replaceAll(found -> Matcher.quoteReplacement(phone(found.group())));
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    private static int digits(String text) {
        return (int) text.chars().filter(c -> c >= '0' && c <= '9').count();
    }
}
