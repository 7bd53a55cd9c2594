package shop.fahuo.connect.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Forms that others post to a relay.
public final class FormText {

    private FormText() {}

    /// Empty when it is none, or says something twice.
    ///
    /// @param text `application/x-www-form-urlencoded`
    public static Map<String, String> read(String text) {
        var form = new HashMap<String, String>();
        try {
            for (var pair : text.split("&", -1)) {
                var field = pair.split("=", 2);
                if (field.length < 2 || form.put(decoded(field[0]), decoded(field[1])) != null) {
                    return Map.of();
                }
            }
            return form;
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
