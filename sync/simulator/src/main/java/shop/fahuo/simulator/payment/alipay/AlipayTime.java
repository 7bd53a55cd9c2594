package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.ShopTime;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// Moments as Alipay writes them: `2026-11-22 18:05:00`, on the clock in China.
final class AlipayTime {

    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private static final DateTimeFormatter BILL =
            DateTimeFormatter.ofPattern("yyyy年MM月dd日 HH:mm:ss");

    private AlipayTime() {}

    static String of(Instant at) {
        return FORM.format(at.atZone(ShopTime.ZONE));
    }

    /// `2026年11月22日 18:05:00`, as bills have it.
    static String bill(Instant at) {
        return BILL.format(at.atZone(ShopTime.ZONE));
    }

    static Optional<Instant> parsed(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, FORM).atZone(ShopTime.ZONE).toInstant());
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
