package shop.fahuo.core.payment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;

class PollPlanTest {

    @Test
    void asksLessAndLessOften() {
        assertThat(IntStream.of(1, 30, 31, 60, 61, 180, 181, 348).mapToObj(PollPlan::waitAfter))
                .containsExactly(
                        Optional.of(Duration.ofSeconds(2)),
                        Optional.of(Duration.ofSeconds(2)),
                        Optional.of(Duration.ofSeconds(10)),
                        Optional.of(Duration.ofSeconds(10)),
                        Optional.of(Duration.ofMinutes(1)),
                        Optional.of(Duration.ofMinutes(1)),
                        Optional.of(Duration.ofHours(1)),
                        Optional.of(Duration.ofHours(1)));
    }

    @Test
    void givesUpAfterAWeek() {
        assertThat(PollPlan.waitAfter(349)).isEmpty();
    }
}
