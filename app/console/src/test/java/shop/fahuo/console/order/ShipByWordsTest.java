package shop.fahuo.console.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.console.kit.Tone;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.ShopTime;
import shop.fahuo.store.order.OrderFilter;

import java.time.Clock;
import java.time.Duration;

class ShipByWordsTest {

    private final ShipByWords words =
            new ShipByWords(
                    new Ui(
                            Texts.in(Language.ENGLISH),
                            new Shown(Clock.fixed(TestShop.NOW, ShopTime.ZONE))));

    @ParameterizedTest
    @CsvSource({
        "50h, '2 d 2 h left', QUIET",
        "3h, '3 h 0 min left', WARNING",
        "-90m, '1 h 30 min late', DANGER"
    })
    void saysHowLongIsLeftOrHowLateItIs(String left, String said, Tone tone) {
        var by = TestShop.NOW.plus(Duration.parse(sign(left)));
        assertThat(words.of(by)).startsWith("To leave by ").endsWith(said);
        assertThat(words.tone(by)).isEqualTo(tone);
    }

    @Test
    void saysNothingOfWhatWillNotLeaveAnyMore() {
        try (var shop = new TestShop()) {
            shop.takeLarge(1);
            var row = shop.rows(OrderFilter.ALL).getFirst();
            assertThat(ShipByWords.open(row)).isEqualTo(row.shipBy()).isPresent();
            shop.store().desk().cancel(row.id(), TestShop.LEI, "OTHER", "").join();
            var cancelled = shop.rows(OrderFilter.ALL).getFirst();
            assertThat(cancelled.shipBy()).isPresent();
            assertThat(ShipByWords.open(cancelled)).isEmpty();
        }
    }

    private static String sign(String left) {
        return left.startsWith("-") ? "-PT" + left.substring(1) : "PT" + left;
    }
}
