package shop.fahuo.console.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.Optional;

class HoldEndTest {

    /// Half past two in the afternoon in Shanghai.
    private static final Instant NOW = Instant.parse("2026-11-20T06:30:00Z");

    private static final Instant PICKED = Instant.parse("2026-12-01T10:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "OPEN,",
        "HOUR, 2026-11-20T07:30:00Z",
        "TOMORROW, 2026-11-21T01:00:00Z",
        "THREE_DAYS, 2026-11-23T01:00:00Z",
        "WEEK, 2026-11-27T01:00:00Z",
        "PICKED, 2026-12-01T10:00:00Z"
    })
    void endsWhenTheShopOpens(HoldEnd end, Instant until) {
        assertThat(end.from(NOW, Optional.of(PICKED))).isEqualTo(Optional.ofNullable(until));
    }
}
