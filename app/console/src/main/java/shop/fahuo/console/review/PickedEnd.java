package shop.fahuo.console.review;

import shop.fahuo.core.ShopTime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// A day and a time of day as a person types them, in the shop's time.
record PickedEnd(String day, String time) {

    private static final DateTimeFormatter DAY = strict("uuuu-M-d");
    private static final DateTimeFormatter TIME = strict("H:mm");

    /// Empty when it is no day or no time.
    Optional<Instant> moment() {
        return day(day).flatMap(
                        date ->
                                time(time)
                                        .map(
                                                at ->
                                                        date.atTime(at)
                                                                .atZone(ShopTime.ZONE)
                                                                .toInstant()));
    }

    /// `2026-12-1`, `2026/12/01`, `2026.12.1`.
    static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip().replaceAll("[./]", "-"), DAY));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// `18:00`, `9:30`, `9：30` as a Chinese keyboard types it, `18`.
    static Optional<LocalTime> time(String text) {
        var typed = text.strip().replace('：', ':');
        try {
            return Optional.of(LocalTime.parse(typed.contains(":") ? typed : typed + ":00", TIME));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String shown(LocalDate day) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(day);
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
