package shop.fahuo.console.review;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How fast somebody works a stack off in one sitting.
///
/// @param each how long each answered order was looked at, in the order of the answers
public record Pace(Instant begun, List<Duration> each) {

    /// Before, a few answers say nothing of an hour.
    private static final Duration TELLING = Duration.ofMinutes(1);

    public Pace {
        each = List.copyOf(each);
    }

    static Pace from(Instant begun) {
        return new Pace(begun, List.of());
    }

    Pace with(Duration took) {
        var more = new ArrayList<>(each);
        more.add(took);
        return new Pace(begun, more);
    }

    /// The last answer was taken back.
    Pace withoutLast() {
        return each.isEmpty() ? this : new Pace(begun, each.subList(0, each.size() - 1));
    }

    public int answered() {
        return each.size();
    }

    /// Answers an hour over the whole sitting, pauses and all; empty before there is anything to
    /// tell it by.
    public Optional<Long> perHour(Instant now) {
        var sat = Duration.between(begun, now);
        return each.isEmpty() || sat.compareTo(TELLING) < 0
                ? Optional.empty()
                : Optional.of(Math.round(each.size() * 3_600_000.0 / sat.toMillis()));
    }

    /// Half of the orders took no longer; a pause with one order open does not move it.
    public Optional<Duration> median() {
        if (each.isEmpty()) {
            return Optional.empty();
        }
        var sorted = each.stream().sorted().toList();
        var upper = sorted.get(sorted.size() / 2);
        var lower = sorted.get((sorted.size() - 1) / 2);
        return Optional.of(lower.plus(upper).dividedBy(2));
    }
}
