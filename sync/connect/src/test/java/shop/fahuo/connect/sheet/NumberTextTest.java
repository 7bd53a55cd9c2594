package shop.fahuo.connect.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.RejectReason;

import java.math.BigDecimal;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource({
        "59.00, 5900",
        "￥59.00, 5900",
        "¥ 59, 5900",
        "59.00元, 5900",
        "５９．５, 5950",
        "'1,234,567.89', 123456789",
        "'１，２３４．５０', 123450",
        "59.000, 5900",
        "-0.05, -5",
        "-¥0.05, -5",
        "¥-0.05, -5",
        "+3, 300",
        "0, 0",
        "100000000, 10000000000"
    })
    void readsMoneyExactly(String text, long fen) {
        assertThat(NumberText.money(text)).isEqualTo(new Parsed.Good<>(Fen.of(fen)));
    }

    @ParameterizedTest
    @CsvSource({
        "59.001, TOO_FINE",
        "五十九元, NOT_A_NUMBER",
        "'1,23', NOT_A_NUMBER",
        "'12,34.5', NOT_A_NUMBER",
        "1E3, NOT_A_NUMBER",
        "1.2.3, NOT_A_NUMBER",
        "--5, NOT_A_NUMBER",
        "元, NOT_A_NUMBER",
        "$5, NOT_A_NUMBER",
        "100000000.01, OUT_OF_RANGE",
        "99999999999999999999, OUT_OF_RANGE"
    })
    void refusesWhatIsNotMoney(String text, RejectReason reason) {
        assertThat(NumberText.money(text)).isEqualTo(Parsed.bad(reason));
    }

    @Property
    void readsWhatFenWrites(
            @ForAll @LongRange(min = -NumberText.MOST_FEN, max = NumberText.MOST_FEN) long fen) {
        assertThat(NumberText.money(Fen.of(fen).yuan())).isEqualTo(new Parsed.Good<>(Fen.of(fen)));
    }

    @Property
    void groupingAndCurrencyChangeNothing(
            @ForAll @LongRange(min = 0, max = NumberText.MOST_FEN) long fen) {
        String grouped = String.format("￥%,.2f元", BigDecimal.valueOf(fen, 2));

        assertThat(NumberText.money(grouped)).isEqualTo(new Parsed.Good<>(Fen.of(fen)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "１, 1", "2.0, 2", "999999, 999999", "'1,000', 1000"})
    void readsQuantities(String text, int units) {
        assertThat(NumberText.quantity(text)).isEqualTo(new Parsed.Good<>(units));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, NOT_POSITIVE",
        "0, NOT_POSITIVE",
        "1.5, NOT_WHOLE",
        "1000000, OUT_OF_RANGE",
        "99999999999999999999, OUT_OF_RANGE",
        "两, NOT_A_NUMBER"
    })
    void refusesWhatIsNotAQuantity(String text, RejectReason reason) {
        assertThat(NumberText.quantity(text)).isEqualTo(Parsed.bad(reason));
    }
}
