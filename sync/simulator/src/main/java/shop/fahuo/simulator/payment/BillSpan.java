package shop.fahuo.simulator.payment;

import shop.fahuo.core.ShopTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/// The days a bill is of, from midnight to midnight in China.
///
/// @param end the first moment that is not in it
public record BillSpan(Instant start, Instant end) {

    /// `2026-11-22`; empty for anything else.
    public static Optional<BillSpan> day(String text) {
        try {
            var day = LocalDate.parse(text);
            return Optional.of(between(day, day.plusDays(1)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /// `2026-11`; empty for anything else.
    public static Optional<BillSpan> month(String text) {
        try {
            var month = YearMonth.parse(text);
            return Optional.of(between(month.atDay(1), month.plusMonths(1).atDay(1)));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static BillSpan between(LocalDate first, LocalDate after) {
        return new BillSpan(
                first.atStartOfDay(ShopTime.ZONE).toInstant(),
                after.atStartOfDay(ShopTime.ZONE).toInstant());
    }

    public boolean contains(Instant at) {
        return !at.isBefore(start) && at.isBefore(end);
    }

    /// Whether it is made by now.
    ///
    /// @param after how long after the last midnight it takes
    public boolean isMade(Instant now, Duration after) {
        return !now.isBefore(end.plus(after));
    }
}
