package shop.fahuo.console.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.ShopTime;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

class ShownTest {

    private final Shown shown =
            new Shown(Clock.fixed(Instant.parse("2026-11-20T06:32:10Z"), ShopTime.ZONE));

    @ParameterizedTest
    @CsvSource({"0, 0.00", "5, 0.05", "123400, '1,234.00'", "-500, −5.00"})
    void writesMoneyInYuan(long fen, String words) {
        assertThat(Shown.money(Fen.of(fen))).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0:01",
        "1000, 0:01",
        "1001, 0:02",
        "754000, 12:34",
        "3599001, 1:00:00",
        "7200000, 2:00:00"
    })
    void countsDownInWholeSecondsThatHaveNotPassed(long millis, String left) {
        assertThat(Shown.left(Duration.ofMillis(millis))).isEqualTo(left);
    }

    @Test
    void putsTheMinusBeforeTheSign() {
        assertThat(Shown.yuan(Fen.of(-123_456))).isEqualTo("−¥1,234.56");
    }

    @Test
    void showsTimesByTheShopsClock() {
        assertThat(shown.time(Instant.parse("2026-11-20T06:03:00Z"))).isEqualTo("11-20 14:03");
        assertThat(shown.time(Instant.parse("2025-12-31T16:30:00Z"))).isEqualTo("01-01 00:30");
        assertThat(shown.time(Instant.parse("2025-12-31T15:30:00Z"))).isEqualTo("2025-12-31");
        assertThat(shown.brief(Instant.parse("2026-11-20T06:03:00Z"))).isEqualTo("14:03");
        assertThat(shown.brief(Instant.parse("2026-11-19T06:03:00Z"))).isEqualTo("11-19 14:03");
    }
}
