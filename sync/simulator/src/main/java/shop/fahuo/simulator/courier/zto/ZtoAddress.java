package shop.fahuo.simulator.courier.zto;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.Arrays;
import java.util.Comparator;
import java.util.regex.Pattern;

/// Takes an address apart, as far as its words say what they are: enough to see that it was asked.
final class ZtoAddress {

    private static final Pattern PHONE = Pattern.compile("1[0-9]{10}|0[0-9]{2,3}-?[0-9]{7,8}");
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?<province>[^省市区县]{2,7}?(?:省|自治区)|(?=(?:北京|上海|天津|重庆)市))"
                            + "(?<city>[^省区县]{2,10}?(?:市|自治州|地区|盟))"
                            + "(?<district>[^省]{1,9}?(?:区|县|市|旗))(?<address>.+)");

    private ZtoAddress() {}

    static JsonNode parsed(String text) throws ZtoProblem {
        var phone = PHONE.matcher(text);
        var number = phone.find() ? phone.group() : "";
        var words = text.replace(number, " ").strip().split("[\\s,，;；]+");
        for (var word : words) {
            var parts = PARTS.matcher(word);
            if (parts.matches()) {
                var city = parts.group("city");
                var province = parts.group("province");
                var result = JsonMapper.shared().createObjectNode();
                result.put("name", shortest(words)).put("phone", number);
                result.putObject("address")
                        .put("province", province.isEmpty() ? city : province)
                        .put("city", city)
                        .put("county", parts.group("district"))
                        .put("town", "")
                        .put("detail", parts.group("address"));
                return result;
            }
        }
        throw ZtoProblem.refused("地址解析失败");
    }

    /// A name is the shortest word, unless there is only one.
    private static String shortest(String[] words) {
        return words.length == 1
                ? ""
                : Arrays.stream(words).min(Comparator.comparingInt(String::length)).orElse("");
    }
}
