package shop.fahuo.core.order.address;

import java.util.regex.Pattern;

/// What stands behind a name tells whether a place is meant or something that was named after one:
/// 南京 is a city, 南京西路 is a road in another, 上海城 an estate in a third.
final class Following {

    private static final int FAR_ENOUGH = 16;

    private static final Pattern NAMED_AFTER =
            Pattern.compile(
                    "^(?:[东南西北中上下前后内外新老大小]{0,2}[一二三四五六七八九十]{0,2}"
                            + "(?:路|街|大街|大道|道|巷|弄|里|胡同|桥|村|镇|乡|城(?!区)|门|站|港|湾|湖|山|河|江|海|寺|祠|庙|宫|塔|陵"
                            + "|亭|园|苑|庄|屯|店|府|楼|阁|坊|坪|口|机场|码头|国际)"
                            + "|公园|花园|小区|社区|新村|公寓|大厦|广场|商场|商城|市场|酒店|宾馆|饭店|大学|学院|学校|中学|小学"
                            + "|医院|银行|公司|集团|火车|高铁|小吃|[一二三四五六七八九十]中|第|人民|实验|街道"
                            + "|\\p{IsHan}{1,6}(?:大学(?!城)|学院|公司|集团|银行))");

    /// The rest of a longer name, so that the shorter one was not written at all.
    private static final Pattern LONGER_NAME = Pattern.compile("^(?:[省县盟旗州]|市(?!区)|区|自治|地区|特别)");

    private static final Pattern OTHER_WORD = Pattern.compile("^(?:场|域|区(?!\\p{IsHan}*区))");

    private static final Pattern OFFICE =
            Pattern.compile(
                    "^(?:(?:人民)?(?:政府|法院|检察院|医院)(?![路街大])|公安(?:分?局|厅)|中医|妇幼|委|第[一二三四五六七八九十]+(?!大?[路街])|实验[小中学]"
                        + "|行政(?:服务|中心)|政务|(?:教育|税务|卫生|民政|交通|体育|文化|市场监督管理|财政|自然资源)局"
                        + "|交警|供电|[一二三四五六七八九十]中(?![路街大])|[中小]学|幼儿园|图书馆|博物馆|档案|党校|体育[馆场中]|文化馆"
                        + "|消防|中心(?:医院|小学|中学|幼儿园))");

    private static final Pattern WHOLE_STREET =
            Pattern.compile(
                    "^\\p{IsHan}{2,8}?(?:路|街|大道|道|巷|弄|镇|乡|街道|村|胡同|小区|花园|公寓)|^(?:经济|高新)?(?:技术)?开发区");

    private static final Pattern ZONE =
            Pattern.compile(
                    "^\\P{N}{0,14}?(?:开发区|高新区|经开区|工业园区?|产业园区?|新区|度假区|保税区|管理区|示范区|实验区|合作区|风景区"
                            + "|园区|农场|林场)");

    private Following() {}

    /// Behind a name without its suffix.
    static boolean showsNamesake(String text, int end) {
        String rest = rest(text, end);
        return NAMED_AFTER.matcher(rest).find() || LONGER_NAME.matcher(rest).find();
    }

    /// Behind a name that was written in full, as in 上海市场.
    static boolean showsOtherWord(String text, int end) {
        return OTHER_WORD.matcher(rest(text, end)).find();
    }

    /// 西湖区政府, 朝阳区人民法院: the place is right, and its name belongs to the house as well.
    static boolean isOffice(String text, int end) {
        return OFFICE.matcher(rest(text, end)).find();
    }

    static boolean isWholeStreet(String text, int end) {
        return WHOLE_STREET.matcher(rest(text, end)).find();
    }

    static boolean isZone(String text, int end) {
        return ZONE.matcher(rest(text, end)).find();
    }

    static boolean isHan(String text, int at) {
        return at < text.length()
                && Character.UnicodeScript.of(text.charAt(at)) == Character.UnicodeScript.HAN;
    }

    private static String rest(String text, int end) {
        return text.substring(end, Math.min(text.length(), end + FAR_ENOUGH));
    }
}
