package shop.fahuo.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.math.BigDecimal;
import java.math.BigInteger;

class FenTest {

    @Property
    void addsAndSubtractsExactlyOrNotAtAll(@ForAll long one, @ForAll long other) {
        var left = BigInteger.valueOf(one);
        var right = BigInteger.valueOf(other);

        assertExact(left.add(right), () -> Fen.of(one).plus(Fen.of(other)));
        assertExact(left.subtract(right), () -> Fen.of(one).minus(Fen.of(other)));
    }

    @Property
    void multipliesExactlyOrNotAtAll(
            @ForAll long price, @ForAll @IntRange(min = 1, max = Quantity.MAX) int units) {
        var exact = BigInteger.valueOf(price).multiply(BigInteger.valueOf(units));

        assertExact(exact, () -> Fen.of(price).times(new Quantity(units)));
    }

    @Property
    void writesYuanAsDecimalsDo(@ForAll long fen) {
        assertThat(Fen.of(fen).yuan()).isEqualTo(BigDecimal.valueOf(fen, 2).toPlainString());
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "5, 0.05",
        "-5, -0.05",
        "-100, -1.00",
        "123450, 1234.50",
        "-9223372036854775808, -92233720368547758.08",
    })
    void writesTwoDecimalsAlways(long fen, String yuan) {
        assertThat(Fen.of(fen)).hasToString(yuan);
    }

    @Property
    void comparesAsNumbersDo(
            @ForAll @LongRange(min = -3, max = 3) long one,
            @ForAll @LongRange(min = -3, max = 3) long other) {
        assertThat(Fen.of(one).compareTo(Fen.of(other))).isEqualTo(Long.compare(one, other));
        assertThat(Fen.of(one).equals(Fen.of(other))).isEqualTo(one == other);
        assertThat(Fen.of(one).isNegative()).isEqualTo(one < 0);
    }

    @Test
    void neverWrapsAround() {
        assertThatThrownBy(() -> Fen.of(Long.MAX_VALUE).plus(Fen.of(1)))
                .isInstanceOf(ArithmeticException.class);
    }

    private static void assertExact(BigInteger exact, java.util.function.Supplier<Fen> result) {
        if (exact.bitLength() < Long.SIZE) {
            assertThat(result.get()).isEqualTo(Fen.of(exact.longValueExact()));
        } else {
            assertThatThrownBy(result::get).isInstanceOf(ArithmeticException.class);
        }
    }
}
