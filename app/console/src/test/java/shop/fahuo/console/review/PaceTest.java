package shop.fahuo.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;

class PaceTest {

    private static final Instant BEGUN = Instant.parse("2026-11-20T06:00:00Z");

    @Test
    void tellsNothingOfNothing() {
        var pace = Pace.from(BEGUN);
        assertThat(pace.perHour(BEGUN.plusSeconds(600))).isEmpty();
        assertThat(pace.median()).isEmpty();
        assertThat(pace.withoutLast()).isEqualTo(pace);
    }

    @Test
    void tellsAnHourFromTheFirstMinuteOn() {
        var pace = of(10, 20);
        assertThat(pace.perHour(BEGUN.plusSeconds(59))).isEmpty();
        assertThat(pace.perHour(BEGUN.plusSeconds(60))).contains(120L);
        assertThat(pace.perHour(BEGUN.plusSeconds(3600))).contains(2L);
    }

    @Test
    void aPauseDoesNotMoveTheMedian() {
        assertThat(of(20, 3600, 30).median()).contains(Duration.ofSeconds(30));
    }

    @Test
    void ofTwoInTheMiddleTheMeanTells() {
        assertThat(of(40, 10, 20, 31).median()).contains(Duration.ofMillis(25_500));
        assertThat(of(7).median()).contains(Duration.ofSeconds(7));
    }

    @Test
    void whatIsTakenBackDoesNotCount() {
        assertThat(of(10, 20).withoutLast()).isEqualTo(of(10));
    }

    private static Pace of(int... seconds) {
        var pace = Pace.from(BEGUN);
        for (int each : seconds) {
            pace = pace.with(Duration.ofSeconds(each));
        }
        return pace;
    }
}
