package shop.fahuo.store.order;

import shop.fahuo.core.ShopTime;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// A stretch of time that a list asks for; days are the shop's. One that is told from today moves
/// on with the days.
public sealed interface Span {

    /// The stretch it is at this moment.
    Between at(Instant now);

    /// The last so many days up to now; one of them is today.
    ///
    /// @param days from 1 to [#MOST]
    record Last(int days) implements Span {

        public static final int MOST = 3_660;

        public Last {
            if (days < 1 || days > MOST) {
                throw new IllegalArgumentException("no number of days: " + days);
            }
        }

        @Override
        public Between at(Instant now) {
            return new Between(Optional.of(start(now, 1 - days)), Optional.empty());
        }
    }

    /// The whole day before today.
    record Yesterday() implements Span {

        @Override
        public Between at(Instant now) {
            return new Between(Optional.of(start(now, -1)), Optional.of(start(now, 0)));
        }
    }

    /// One of the two is given, and they are in order.
    ///
    /// @param from the first moment
    /// @param until the first moment after it
    record Between(Optional<Instant> from, Optional<Instant> until) implements Span {

        public Between {
            if ((from.isEmpty() && until.isEmpty())
                    || (from.isPresent()
                            && until.isPresent()
                            && !from.get().isBefore(until.get()))) {
                throw new IllegalArgumentException("no stretch: " + from + " to " + until);
            }
        }

        @Override
        public Between at(Instant now) {
            return this;
        }

        public boolean contains(Instant moment) {
            return from.filter(moment::isBefore).isEmpty()
                    && until.filter(end -> !moment.isBefore(end)).isEmpty();
        }
    }

    private static Instant start(Instant now, int days) {
        return LocalDate.ofInstant(now, ShopTime.ZONE)
                .plusDays(days)
                .atStartOfDay(ShopTime.ZONE)
                .toInstant();
    }
}
