package shop.fahuo.console.cli;

import shop.fahuo.core.ShopTime;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Moments as people type them and as Fahuo prints them.
final class Moments {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private static final List<Function<String, Instant>> FORMS =
            List.of(
                    text -> LocalDate.parse(text).atStartOfDay(ShopTime.ZONE).toInstant(),
                    text -> LocalDateTime.parse(text).atZone(ShopTime.ZONE).toInstant(),
                    text -> OffsetDateTime.parse(text).toInstant());

    private Moments() {}

    /// `2026-11-30` (its first moment), `2026-11-30 18:00`, or with seconds, a `T` and an offset.
    static Optional<Instant> read(String text) {
        var standard = text.strip().replace(' ', 'T');
        return FORMS.stream().flatMap(form -> read(form, standard).stream()).findFirst();
    }

    private static Optional<Instant> read(Function<String, Instant> form, String text) {
        try {
            return Optional.of(form.apply(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// For people: the shop's time, without seconds.
    static String shown(Instant at) {
        return SHOWN.format(at.atZone(ShopTime.ZONE));
    }

    /// For programs: ISO 8601 with the shop's offset.
    static String json(Instant at) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                at.atZone(ShopTime.ZONE).toOffsetDateTime());
    }
}
