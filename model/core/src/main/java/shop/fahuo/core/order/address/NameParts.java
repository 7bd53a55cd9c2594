package shop.fahuo.core.order.address;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What the name of a division is made of: its own name, peoples, and the word for its kind.
record NameParts(String own, String kind) {

    private static final Pattern KIND =
            Pattern.compile("(特别行政区|行政委员会|自治区|自治州|自治县|自治旗|地区|林区|新区|特区|省|市|盟|区|县|旗|镇|乡)$");

    private static final Pattern PEOPLES =
            Pattern.compile(
                    "(?<=.{2})(?:维吾尔|壮族|回族|藏族|羌族|彝族|苗族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族"
                            + "|畲族|拉祜族|水族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族?|仫佬族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?"
                            + "|普米族|塔吉克族?|怒族|保安族|裕固族|独龙族|朝鲜族|布依族|满族|蒙古族?|东乡族|各族)+$");

    static NameParts of(String name) {
        Matcher kind = KIND.matcher(name);
        if (!kind.find()) {
            return new NameParts(name, "");
        }
        String rest = name.substring(0, kind.start());
        if (kind.group().startsWith("自治") || rest.endsWith("族")) {
            rest = PEOPLES.matcher(rest).replaceFirst("");
            rest = rest.length() > 2 ? rest.replaceFirst("族$", "") : rest;
        }
        return new NameParts(rest, kind.group());
    }

    /// 恩施州 for 恩施土家族苗族自治州, 景宁县 for 景宁畲族自治县, 管城区 for 管城回族区.
    List<String> withoutPeoples() {
        return kind.equals("自治区") ? List.of() : List.of(own + kind.replace("自治", ""));
    }

    /// The names that this division had or could be taken to have, when it was of another kind.
    List<String> asOtherKinds() {
        if (own.length() < 2) {
            return List.of();
        }
        var others = new ArrayList<String>();
        for (String other : kinds()) {
            if (!other.equals(kind)) {
                others.add(own + other);
            }
        }
        return others;
    }

    private List<String> kinds() {
        return switch (kind) {
            case "区", "县", "市", "新区", "旗", "自治县" -> List.of("区", "县", "市", "新区");
            default -> List.of();
        };
    }
}
