package shop.fahuo.core.order.address;

import shop.fahuo.core.order.address.Piece.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Finds the words by which a form says what follows: 收件人：, 电话：, 地址：.
final class Labels {

    private static final String NAME =
            "收[件货]人?(?:的)?(?:姓名|名字)|收[件货]人(?:名称)?|联系人(?:姓名)?|签收人|姓名|名字|客户姓名|买家姓名|收[件货]?";
    private static final String PHONE =
            "(?:收[件货]人?|联系)?(?:的)?(?:手机号码|手机号|手机|电话号码|电话|座机|固话)|联系方式|(?i:tel|phone|mobile)";
    private static final String ADDRESS =
            "(?:收[件货]人?|详细|联系|邮寄|快递|寄送|具体|现)?(?:的)?(?:地址|住址)|所在地区|所在地|(?i:address|addr)";
    private static final String POSTCODE = "邮政编码|邮编";

    /// With a colon anywhere, without one only where nothing stands before it.
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?=[收联签姓名客买的手电座固详邮快寄送具现所地省住街tTpPmMaA])(?:(?<name>"
                            + NAME
                            + ")|(?<phone>"
                            + PHONE
                            + ")|(?<address>"
                            + ADDRESS
                            + "|省市区|地区|寄到|送到|寄往|街道)|(?<postcode>"
                            + POSTCODE
                            + "))(?:(?<colon> ?:)|(?![\\p{IsHan}]*:))");

    private static final Pattern NEEDS_COLON =
            Pattern.compile("收[件货]?|省市区|地区|街道|(?i:tel|phone|mobile|address|addr)");

    private static final Pattern LOOSE_POSTCODE =
            Pattern.compile("[\\[(]\\d{6}[\\])]|(?<![\\d\\p{L}-])\\d{6}(?![\\d\\p{L}-])");

    private Labels() {}

    enum Role {
        NAME,
        PHONE,
        ADDRESS,
        POSTCODE
    }

    record Label(Role role, int end) {}

    static List<Label> mark(Cell cell) {
        var labels = new ArrayList<Label>();
        for (MatchResult match : LABEL.matcher(cell.plain()).results().toList()) {
            if (cell.isFree(match.start(), match.end()) && isLabel(cell, match)) {
                cell.mark(match.start(), match.end(), Kind.LABEL);
                labels.add(new Label(role(match), match.end()));
            }
        }
        return labels;
    }

    private static boolean isLabel(Cell cell, MatchResult match) {
        if (match.group("colon") != null) {
            return true;
        }
        if (NEEDS_COLON.matcher(match.group()).matches()) {
            return false;
        }
        if (match.group("phone") != null && cell.is(afterSpace(cell, match.end()), Kind.PHONE)) {
            return true;
        }
        int before = match.start() - 1;
        return before < 0
                || !cell.is(before, Kind.STREET)
                || !Character.isLetterOrDigit(cell.plain().charAt(before));
    }

    private static int afterSpace(Cell cell, int at) {
        int next = at;
        while (next < cell.plain().length() && cell.plain().charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    private static Role role(MatchResult match) {
        if (match.group("name") != null) {
            return Role.NAME;
        }
        if (match.group("phone") != null) {
            return Role.PHONE;
        }
        return match.group("address") != null ? Role.ADDRESS : Role.POSTCODE;
    }

    /// A number of six digits that stands for itself, or behind its label.
    static String markPostcode(Cell cell) {
        for (MatchResult match : LOOSE_POSTCODE.matcher(cell.plain()).results().toList()) {
            if (cell.isFree(match.start(), match.end())) {
                cell.mark(match.start(), match.end(), Kind.POSTCODE);
                return match.group().replaceAll("\\D", "");
            }
        }
        return "";
    }
}
