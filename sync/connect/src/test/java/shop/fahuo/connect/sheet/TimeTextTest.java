package shop.fahuo.connect.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.RejectReason;

import java.time.Instant;

class TimeTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20 10:01:00",
                "2026-11-20 10:01",
                "2026/11/20 10:01",
                "2026.11.20 10:01",
                "2026-11-20T10:01:00.000",
                "46346.417361111111"
            })
    void readsTheShopsClock(String text) {
        assertThat(TimeText.time(text))
                .isEqualTo(new Parsed.Good<>(Instant.parse("2026-11-20T02:01:00Z")));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-30 10:00:00, NO_SUCH_DAY",
        "2026-13-01 10:00:00, NO_SUCH_DAY",
        "2025-02-29 10:00, NO_SUCH_DAY",
        "2026-11-20 24:00:00, NOT_A_TIME",
        "2026-11-20 10:60, NOT_A_TIME",
        "2026-11-20, NOT_A_TIME",
        "2026-11/20 10:00, NOT_A_TIME",
        "昨天, NOT_A_TIME",
        "20261120, NOT_A_TIME",
        "1926-11-20 10:00:00, OUT_OF_RANGE",
        "12345.5, OUT_OF_RANGE"
    })
    void refusesWhatIsNotATime(String text, RejectReason reason) {
        assertThat(TimeText.time(text)).isEqualTo(Parsed.bad(reason));
    }

    @Test
    void aDayIsItsFirstMomentWhereADayIsEnough() {
        assertThat(TimeText.dayOrTime("2026/1/2"))
                .isEqualTo(new Parsed.Good<>(Instant.parse("2026-01-01T16:00:00Z")));
    }
}
