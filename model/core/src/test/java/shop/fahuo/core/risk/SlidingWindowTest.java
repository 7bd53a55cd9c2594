package shop.fahuo.core.risk;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

class SlidingWindowTest {

    private static final Instant NOON = Instant.parse("2026-11-11T04:00:00Z");
    private static final int LENGTH = 5;
    private static final SlidingWindow WINDOW = new SlidingWindow(Duration.ofSeconds(LENGTH));

    @Property(tries = 2_000)
    void countsTheBestOfAllWindowsThatHoldTheMoment(
            @ForAll("sightings") @Size(max = 12) List<Sighting> sightings,
            @ForAll @IntRange(max = 20) int second) {
        var moment = NOON.plusSeconds(second);

        assertThat(WINDOW.mostAround(moment, sightings)).isEqualTo(most(moment, sightings, false));
        assertThat(WINDOW.mostBuyersAround(moment, sightings))
                .isEqualTo(most(moment, sightings, true));
    }

    @Property(tries = 200)
    void doesNotCareInWhichOrderOrdersBecameKnown(
            @ForAll("sightings") List<Sighting> sightings, @ForAll Random random) {
        var shuffled = new ArrayList<>(sightings);
        Collections.shuffle(shuffled, random);

        assertThat(WINDOW.mostBuyersAround(NOON, shuffled))
                .isEqualTo(WINDOW.mostBuyersAround(NOON, sightings));
    }

    @Property(tries = 200)
    void neverCountsLessWhenMoreBecomesKnown(
            @ForAll("sightings") List<Sighting> sightings, @ForAll("sighting") Sighting late) {
        var more = new ArrayList<>(sightings);
        more.add(late);

        assertThat(WINDOW.mostBuyersAround(NOON, more))
                .isGreaterThanOrEqualTo(WINDOW.mostBuyersAround(NOON, sightings));
    }

    @ParameterizedTest
    @CsvSource({
        "0,    3",
        "3599, 3",
        "3600, 2",
        "-3599, 3",
        "-3600, 2",
    })
    void leavesOutWhatIsAFullLengthAway(long seconds, int orders) {
        var sightings =
                List.of(
                        new Sighting(NOON, "a"),
                        new Sighting(NOON, "a"),
                        new Sighting(NOON.plusSeconds(seconds), "a"));

        assertThat(SlidingWindow.HOUR.mostAround(NOON, sightings)).isEqualTo(orders);
        assertThat(SlidingWindow.HOUR.mostBuyersAround(NOON, sightings)).isEqualTo(1);
    }

    @Test
    void doesNotAddTheTwoSidesUp() {
        var sightings =
                List.of(
                        new Sighting(NOON.minus(Duration.ofHours(20)), "a"),
                        new Sighting(NOON, "b"),
                        new Sighting(NOON.plus(Duration.ofHours(20)), "c"));

        assertThat(SlidingWindow.DAY.mostBuyersAround(NOON, sightings)).isEqualTo(2);
    }

    @Test
    void countsNothingWhereNothingWasSeen() {
        assertThat(SlidingWindow.DAY.mostBuyersAround(NOON, List.of())).isZero();
    }

    /// Every window that starts at a whole second and holds the moment, counted by hand.
    private static int most(Instant moment, List<Sighting> sightings, boolean distinct) {
        int best = 0;
        for (int back = 0; back < LENGTH; back++) {
            var start = moment.minusSeconds(back);
            var inside =
                    sightings.stream()
                            .filter(s -> !s.at().isBefore(start))
                            .filter(s -> s.at().isBefore(start.plusSeconds(LENGTH)))
                            .map(Sighting::who);
            best = Math.max(best, (int) (distinct ? inside.distinct() : inside).count());
        }
        return best;
    }

    @Provide
    Arbitrary<List<Sighting>> sightings() {
        return sighting().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Sighting> sighting() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20), Arbitraries.of("a", "b", "c", "d"))
                .as((second, who) -> new Sighting(NOON.plusSeconds(second), who));
    }
}
