package shop.fahuo.worker.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.task.RetryPolicy;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

class BreakerTest {

    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final RetryPolicy REST =
            new RetryPolicy(Duration.ofSeconds(8), Duration.ofMinutes(1), 3);

    private final Breaker breaker = new Breaker(REST, new SplittableRandom(1));

    private void fail(int times, Instant at) {
        for (int i = 0; i < times; i++) {
            breaker.failed("DOWN", at);
        }
    }

    @Test
    void opensAfterSoManyFailuresInARow() {
        fail(2, NOW);
        breaker.answered();
        fail(2, NOW);
        assertThat(breaker.isOpen(NOW)).isFalse();
        fail(1, NOW);
        assertThat(breaker.isOpen(NOW)).isTrue();
    }

    @Test
    void isHalfOpenAfterItsRestAndClosesWithAnAnswer() {
        fail(3, NOW);
        var after = breaker.broken().orElseThrow().until();
        assertThat(after).isBetween(NOW.plusSeconds(4), NOW.plusSeconds(8));
        assertThat(breaker.isHalfOpen(after)).isTrue();
        breaker.answered();
        assertThat(breaker.broken()).isEmpty();
    }

    @Test
    void restsLongerEachTimeButNotForEver() {
        fail(3, NOW);
        var at = NOW;
        for (int i = 0; i < 10; i++) {
            at = breaker.broken().orElseThrow().until();
            fail(1, at);
        }
        var broken = breaker.broken().orElseThrow();
        assertThat(broken.since()).isEqualTo(NOW);
        assertThat(Duration.between(at, broken.until()))
                .isBetween(Duration.ofSeconds(30), Duration.ofSeconds(60));
    }

    @Test
    void whatEndsDuringTheRestSaysNothingNew() {
        fail(3, NOW);
        var before = breaker.broken();
        fail(5, NOW.plusMillis(1));
        assertThat(breaker.broken()).isEqualTo(before);
    }

    @Test
    void saysThatItFailsUntilItAnswersOrRests() {
        fail(2, NOW);
        assertThat(breaker.failing()).contains(new Health.Failing(2, "DOWN"));
        breaker.answered();
        assertThat(breaker.failing()).isEmpty();
        fail(3, NOW);
        assertThat(breaker.failing()).isEmpty();
        assertThat(breaker.broken()).isPresent();
    }
}
