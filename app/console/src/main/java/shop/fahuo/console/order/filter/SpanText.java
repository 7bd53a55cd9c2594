package shop.fahuo.console.order.filter;

import shop.fahuo.core.ShopTime;
import shop.fahuo.store.order.Span;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// Stretches of time as text: `today`, `yesterday`, `7d`, `2026-11-01`, `2026-11-01..2026-11-11`,
/// `2026-11-01 18:00..`. A day at the end belongs to the stretch, a moment does not.
public final class SpanText {

    /// Between the two ends of a range.
    public static final String TO = "..";

    static final String TODAY = "today";
    static final String YESTERDAY = "yesterday";

    private static final Pattern DAYS = Pattern.compile("(\\d{1,4})\\s*d");
    private static final DateTimeFormatter DAY = strict("uuuu-M-d");
    private static final DateTimeFormatter MOMENT = strict("uuuu-M-d H:mm");
    private static final DateTimeFormatter SHOWN_DAY = strict("uuuu-MM-dd");
    private static final DateTimeFormatter SHOWN_MOMENT = strict("uuuu-MM-dd HH:mm");

    private SpanText() {}

    /// Empty when the text names no stretch.
    static Optional<Span> read(String text) {
        var typed = text.strip().toLowerCase(Locale.ROOT);
        var days = DAYS.matcher(typed);
        if (typed.equals(TODAY)) {
            return Optional.of(new Span.Last(1));
        }
        if (typed.equals(YESTERDAY)) {
            return Optional.of(new Span.Yesterday());
        }
        if (days.matches()) {
            int number = Integer.parseInt(days.group(1));
            return number < 1 || number > Span.Last.MOST
                    ? Optional.empty()
                    : Optional.of(new Span.Last(number));
        }
        int dots = typed.indexOf(TO);
        return dots < 0
                ? between(typed, typed)
                : between(typed.substring(0, dots), typed.substring(dots + TO.length()));
    }

    /// Whether its two ends are only the wrong way round.
    static boolean isBackwards(String text) {
        int dots = text.indexOf(TO);
        return dots > 0
                && read(text.substring(dots + TO.length()) + TO + text.substring(0, dots))
                        .isPresent();
    }

    /// Whether it is told from today, without a date.
    static boolean isNamed(String written) {
        return read(written).filter(span -> !(span instanceof Span.Between)).isPresent();
    }

    static String write(Span span) {
        return switch (span) {
            case Span.Last(var days) -> days == 1 ? TODAY : days + "d";
            case Span.Yesterday() -> YESTERDAY;
            case Span.Between between -> {
                var first = first(between);
                var last = last(between);
                yield first.equals(last) ? first : first + TO + last;
            }
        };
    }

    /// The day or the moment it begins with; empty text when it has no beginning.
    static String first(Span.Between span) {
        return span.from().map(at -> shown(local(at), local(at).toLocalDate())).orElse("");
    }

    /// The last day of it, or the moment it ends; empty text when it has no end.
    static String last(Span.Between span) {
        return span.until()
                .map(at -> shown(local(at), local(at).toLocalDate().minusDays(1)))
                .orElse("");
    }

    private static LocalDateTime local(Instant at) {
        return LocalDateTime.ofInstant(at, ShopTime.ZONE);
    }

    private static String shown(LocalDateTime at, LocalDate day) {
        return at.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? SHOWN_DAY.format(day)
                : SHOWN_MOMENT.format(at);
    }

    private static Optional<Span> between(String first, String last) {
        var from = end(first, 0);
        var until = end(last, 1);
        boolean unread =
                (from.isEmpty() && !first.isBlank()) || (until.isEmpty() && !last.isBlank());
        boolean nothing = from.isEmpty() && until.isEmpty();
        boolean backwards =
                from.isPresent() && until.isPresent() && !from.get().isBefore(until.get());
        return unread || nothing || backwards
                ? Optional.empty()
                : Optional.of(new Span.Between(from, until));
    }

    /// @param days added to a whole day
    private static Optional<Instant> end(String text, int days) {
        var typed = text.strip().replaceAll("[./]", "-").replace('t', ' ').replace('：', ':');
        return parse(() -> LocalDate.parse(typed, DAY).plusDays(days).atStartOfDay())
                .or(() -> parse(() -> LocalDateTime.parse(typed, MOMENT)))
                .map(at -> at.atZone(ShopTime.ZONE).toInstant());
    }

    private static Optional<LocalDateTime> parse(Supplier<LocalDateTime> form) {
        try {
            return Optional.of(form.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter strict(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
    }
}
