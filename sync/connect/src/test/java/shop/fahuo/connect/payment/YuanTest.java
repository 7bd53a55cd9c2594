package shop.fahuo.connect.payment;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.Fen;

class YuanTest {

    @ParameterizedTest
    @CsvSource({"88.88, 8888", "0.01, 1", "0.1, 10", "5, 500", "-12.30, -1230", "1.500, 150"})
    void readsFenExactly(String text, long fen) {
        assertThat(Yuan.fen(text)).contains(Fen.of(fen));
    }

    @Property
    void readsWhatFenWrites(
            @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long fen) {
        assertThat(Yuan.fen(Fen.of(fen).yuan())).contains(Fen.of(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1.005",
                "1,000.00",
                "¥1",
                "1e3",
                ".5",
                "1.",
                "+1",
                "－1",
                "99999999999999",
                "1.0018446744073709551616",
                "-",
                "--1",
                "1.-1",
                "１"
            })
    void refusesEverythingElse(String text) {
        assertThat(Yuan.fen(text)).isEmpty();
    }
}
