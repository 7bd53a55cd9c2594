package shop.fahuo.console.review;

import shop.fahuo.core.ShopTime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/// When a hold is to end by itself, as a person says it.
enum HoldEnd {
    OPEN,
    HOUR,
    TOMORROW,
    THREE_DAYS,
    WEEK,
    PICKED;

    /// The shop opens.
    static final LocalTime MORNING = LocalTime.of(9, 0);

    /// @param picked the moment that [#PICKED] stands for
    Optional<Instant> from(Instant now, Optional<Instant> picked) {
        return switch (this) {
            case OPEN -> Optional.empty();
            case HOUR -> Optional.of(now.plus(Duration.ofHours(1)));
            case TOMORROW -> Optional.of(morningIn(1, now));
            case THREE_DAYS -> Optional.of(morningIn(3, now));
            case WEEK -> Optional.of(morningIn(7, now));
            case PICKED -> picked;
        };
    }

    private static Instant morningIn(int days, Instant now) {
        return now.atZone(ShopTime.ZONE)
                .toLocalDate()
                .plusDays(days)
                .atTime(MORNING)
                .atZone(ShopTime.ZONE)
                .toInstant();
    }
}
