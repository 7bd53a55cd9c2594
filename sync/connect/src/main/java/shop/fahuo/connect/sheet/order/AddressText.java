package shop.fahuo.connect.sheet.order;

import shop.fahuo.core.order.Address;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Takes an address apart that came in one cell, as far as that is sure; what is not stays in the
/// street.
final class AddressText {

    private static final Pattern POSTCODE = Pattern.compile("[(（]\\d{6}[)）]$");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    private static final Pattern PROVINCE =
            Pattern.compile(
                    "[\\p{IsHan}]{2,3}?省|[\\p{IsHan}]{2,6}?自治区|[\\p{IsHan}]{2}特别行政区|(?:北京|天津|上海|重庆)市");

    private static final Pattern CITY =
            Pattern.compile(
                    "市辖区|(?:省|自治区)直辖县级行政(?:区划|单位)"
                            + "|[\\p{IsHan}&&[^区县路街道号]]{1,10}?(?:自治州|地区|盟|市)");

    // Ends at its first suffix unless the next character shows it to be part of the name, as in
    // 津市市,
    // 沙市区 and 红旗区.
    private static final Pattern DISTRICT =
            Pattern.compile("[\\p{IsHan}&&[^路街道号]]{1,12}?(?:区(?!县)|县(?!区)|市(?![市区])|旗(?!区))");

    /// Prefecture cities without districts: what follows them is a street already.
    private static final Set<String> UNDIVIDED = Set.of("东莞市", "中山市", "儋州市", "嘉峪关市");

    private AddressText() {}

    /// `省 市 区 street(postcode)` by its spaces, `省市区street` by what the names of places end in.
    static Address split(String text) {
        String whole = POSTCODE.matcher(text.strip()).replaceFirst("").strip();
        List<String> parts = Arrays.asList(SPACE.split(whole, 4));
        if (parts.size() == 4 && PROVINCE.matcher(parts.getFirst()).matches()) {
            return new Address(parts.get(0), parts.get(1), parts.get(2), parts.get(3));
        }
        return joined(whole);
    }

    private static Address joined(String whole) {
        Matcher province = PROVINCE.matcher(whole);
        if (!province.lookingAt()) {
            return new Address("", "", "", whole);
        }
        String rest = whole.substring(province.end()).strip();
        Matcher city = CITY.matcher(rest);
        if (!city.lookingAt()) {
            return new Address(province.group(), "", "", rest);
        }
        return withDistrict(province.group(), city.group(), rest.substring(city.end()).strip());
    }

    private static Address withDistrict(String province, String city, String rest) {
        Matcher district = DISTRICT.matcher(rest);
        if (UNDIVIDED.contains(city) || !district.lookingAt()) {
            return new Address(province, city, "", rest);
        }
        return new Address(
                province, city, district.group(), rest.substring(district.end()).strip());
    }
}
