package shop.fahuo.core.task;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class RetryPolicyTest {

    private static final RetryPolicy POLICY =
            new RetryPolicy(Duration.ofSeconds(2), Duration.ofMinutes(10), 12);

    @ParameterizedTest
    @CsvSource({
        "1,  PT1S,  PT2S",
        "2,  PT2S,  PT4S",
        "3,  PT4S,  PT8S",
        "9,  PT4M16S, PT8M32S",
        "10, PT5M,  PT10M",
        "12, PT5M,  PT10M",
        "2000000000, PT5M, PT10M",
    })
    void waitsTwiceAsLongEachTimeUpToTheLongest(int attempt, Duration least, Duration most) {
        assertThat(POLICY.waitAfter(attempt, 0)).isEqualTo(least);
        assertThat(POLICY.waitAfter(attempt, 0.999_999_9)).isBetween(least, most);
    }

    @Property
    void spreadsTheWaitOverItsUpperHalf(
            @ForAll @IntRange(min = 1) int attempt,
            @ForAll @DoubleRange(min = 0, max = 1, maxIncluded = false) double random) {
        var full = POLICY.waitAfter(attempt, 0).multipliedBy(2);

        assertThat(POLICY.waitAfter(attempt, random))
                .isGreaterThanOrEqualTo(full.dividedBy(2))
                .isLessThan(full)
                .isLessThan(POLICY.longest());
    }

    @ParameterizedTest
    @CsvSource({"1, false", "11, false", "12, true", "13, true"})
    void givesUpAfterItsAttempts(int attempt, boolean exhausted) {
        assertThat(POLICY.isExhausted(attempt)).isEqualTo(exhausted);
    }
}
