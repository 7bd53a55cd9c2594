package shop.fahuo.connect.payment;

import shop.fahuo.core.ShopTime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;

/// Times as bills write them, `2026-11-14 09:30:05`, where the shop is.
///
/// Read digit by digit: a bill of a million rows has as many times.
public final class BillTime {

    private static final String FORM = "0000-00-00 00:00:00";

    private BillTime() {}

    /// @throws DateTimeException for anything else
    public static Instant instant(String text) {
        if (!hasForm(text)) {
            throw new DateTimeException("no time: " + text);
        }
        return LocalDateTime.of(
                        two(text, 0) * 100 + two(text, 2),
                        two(text, 5),
                        two(text, 8),
                        two(text, 11),
                        two(text, 14),
                        two(text, 17))
                .atZone(ShopTime.ZONE)
                .toInstant();
    }

    private static boolean hasForm(String text) {
        boolean fits = text.length() == FORM.length();
        for (int i = 0; fits && i < text.length(); i++) {
            char c = text.charAt(i);
            fits = FORM.charAt(i) == '0' ? c >= '0' && c <= '9' : c == FORM.charAt(i);
        }
        return fits;
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }
}
