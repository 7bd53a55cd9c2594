package shop.fahuo.console.track;

import java.util.regex.Pattern;

/// Hides the phones of couriers' people in what they write.
public final class Masking {

    private static final Pattern DIGITS = Pattern.compile("\\d{7,}");
    private static final int SHOWN = 4;

    private Masking() {}

    public static String phones(String text) {
        return DIGITS.matcher(text)
                .replaceAll(
                        found -> {
                            var digits = found.group();
                            return "****" + digits.substring(digits.length() - SHOWN);
                        });
    }
}
