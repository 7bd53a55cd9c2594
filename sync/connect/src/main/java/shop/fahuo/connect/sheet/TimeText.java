package shop.fahuo.connect.sheet;

import shop.fahuo.core.RejectReason;
import shop.fahuo.core.ShopTime;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Times as marketplaces and spreadsheets write them, on the shop's clock.
final class TimeText {

    private static final Pattern TIME =
            Pattern.compile(
                    "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})(?:["
                            + " T]+(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:\\.\\d{1,9})?)?)?");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d{1,15})?");
    private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private TimeText() {}

    /// `2026-11-20 10:00:09`, `2026/11/20 9:05`, or Excel's days since 1900 (`46346.4173`).
    static Parsed<Instant> time(String text) {
        Matcher parts = TIME.matcher(text);
        if (parts.matches()) {
            return parts.group(5) == null ? Parsed.bad(RejectReason.NOT_A_TIME) : written(parts);
        }
        return SERIAL.matcher(text).matches()
                ? serial(new BigDecimal(text))
                : Parsed.bad(RejectReason.NOT_A_TIME);
    }

    /// As [#time]; a day without a time is its first moment.
    static Parsed<Instant> dayOrTime(String text) {
        Matcher parts = TIME.matcher(text);
        return parts.matches() ? written(parts) : time(text);
    }

    private static Parsed<Instant> written(Matcher parts) {
        LocalDate day;
        try {
            day = LocalDate.of(number(parts, 1), number(parts, 3), number(parts, 4));
        } catch (DateTimeException e) {
            return Parsed.bad(RejectReason.NO_SUCH_DAY);
        }
        int hour = number(parts, 5);
        int minute = number(parts, 6);
        int second = number(parts, 7);
        if (hour > 23 || minute > 59 || second > 59) {
            return Parsed.bad(RejectReason.NOT_A_TIME);
        }
        return onShopClock(day.atTime(LocalTime.of(hour, minute, second)));
    }

    private static int number(Matcher parts, int group) {
        return Optional.ofNullable(parts.group(group)).map(Integer::parseInt).orElse(0);
    }

    private static Parsed<Instant> serial(BigDecimal days) {
        long seconds = Math.round(days.doubleValue() * 86_400);
        return onShopClock(SERIAL_ZERO.atStartOfDay().plusSeconds(seconds));
    }

    private static Parsed<Instant> onShopClock(LocalDateTime time) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            return Parsed.bad(RejectReason.OUT_OF_RANGE);
        }
        return new Parsed.Good<>(time.atZone(ShopTime.ZONE).toInstant());
    }
}
