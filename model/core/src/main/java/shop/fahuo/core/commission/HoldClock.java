package shop.fahuo.core.commission;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// When what was earned becomes payable: so long after the buyer had the goods, not counting the
/// time in which something of the order was coming back.
public final class HoldClock {

    private HoldClock() {}

    /// A time in which the clock stands.
    ///
    /// @param until empty while it still does
    public record Stop(Instant from, Optional<Instant> until) {}

    /// @param received when the buyer had all of it
    /// @param stops in any order; they may overlap
    /// @return empty while the clock stands
    public static Optional<Instant> end(Instant received, Duration hold, List<Stop> stops) {
        if (stops.stream().anyMatch(stop -> stop.until().isEmpty())) {
            return Optional.empty();
        }
        var end = received.plus(hold);
        var counted = received;
        for (var stop : sorted(stops)) {
            var from = later(stop.from(), counted);
            var until = stop.until().orElseThrow();
            if (from.isBefore(end) && from.isBefore(until)) {
                end = end.plus(Duration.between(from, until));
                counted = until;
            }
        }
        return Optional.of(end);
    }

    private static List<Stop> sorted(List<Stop> stops) {
        return stops.stream().sorted(Comparator.comparing(Stop::from)).toList();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isBefore(other) ? other : one;
    }
}
