package shop.fahuo.store.payment.bill;

import shop.fahuo.core.ShopTime;

import java.time.Instant;
import java.time.LocalDate;

/// A day of the shop's clock.
///
/// @param end the first moment after it
record Span(Instant start, Instant end) {

    static Span of(LocalDate day) {
        return new Span(midnight(day), midnight(day.plusDays(1)));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(ShopTime.ZONE).toInstant();
    }

    static LocalDate day(Instant at) {
        return at.atZone(ShopTime.ZONE).toLocalDate();
    }
}
