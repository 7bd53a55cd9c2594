package shop.fahuo.core.commission;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.commission.HoldClock.Stop;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

class HoldClockTest {

    private static final Instant RECEIVED = Instant.parse("2026-11-01T00:00:00Z");
    private static final Duration HOLD = Duration.ofDays(15);

    /// Days after receipt, of stops and of the end; an open stop has no end.
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''          | 15",
                "2-5         | 18",
                "2-5 3-4     | 18",
                "2-5 4-7     | 20",
                "4-7 2-5     | 20",
                "2-5 8-9     | 19",
                "-3-1        | 16",
                "-3--1       | 15",
                "14-20       | 21",
                "15-20       | 15",
                "14-20 16-22 | 23",
                "2-          | never",
                "20-         | never",
            })
    void standsWhileSomethingMayComeBack(String stops, String end) {
        var read = Stream.of(stops.split(" ")).filter(text -> !text.isEmpty()).map(this::stop);
        assertThat(HoldClock.end(RECEIVED, HOLD, read.toList()))
                .isEqualTo(
                        end.equals("never")
                                ? Optional.empty()
                                : Optional.of(day(Integer.parseInt(end))));
    }

    private Stop stop(String text) {
        int at = text.indexOf('-', 1);
        var until = text.substring(at + 1);
        return new Stop(
                day(Integer.parseInt(text.substring(0, at))),
                until.isEmpty() ? Optional.empty() : Optional.of(day(Integer.parseInt(until))));
    }

    private static Instant day(int day) {
        return RECEIVED.plus(Duration.ofDays(day));
    }

    @Property(tries = 10_000)
    void comesToTheSameInWhateverOrderStopsAreTold(
            @ForAll("stops") List<Stop> stops, @ForAll long seed) {
        var other = new ArrayList<>(stops);
        other.addAll(stops);
        Collections.shuffle(other, new Random(seed));
        assertThat(HoldClock.end(RECEIVED, HOLD, other))
                .isEqualTo(HoldClock.end(RECEIVED, HOLD, stops));
    }

    /// Hour by hour: an hour counts when no stop covers it.
    @Property(tries = 10_000)
    void countsJustTheHoursInWhichNothingWasComingBack(@ForAll("stops") List<Stop> stops) {
        int left = 15 * 24;
        var at = RECEIVED;
        while (left > 0) {
            var hour = at;
            boolean counts =
                    stops.stream()
                            .noneMatch(
                                    stop ->
                                            !stop.from().isAfter(hour)
                                                    && stop.until().orElseThrow().isAfter(hour));
            left -= counts ? 1 : 0;
            at = at.plus(Duration.ofHours(1));
        }
        assertThat(HoldClock.end(RECEIVED, HOLD, stops)).contains(at);
    }

    @Provide
    Arbitrary<List<Stop>> stops() {
        var from = Arbitraries.integers().between(-100, 600);
        var hours = Arbitraries.integers().between(0, 200);
        return Combinators.combine(from, hours)
                .as(
                        (start, length) -> {
                            var begins = RECEIVED.plus(Duration.ofHours(start));
                            return new Stop(
                                    begins, Optional.of(begins.plus(Duration.ofHours(length))));
                        })
                .list()
                .ofMaxSize(6);
    }
}
