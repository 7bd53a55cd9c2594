package shop.fahuo.core.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.courier.Grams;

class WeightTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ST,GS,+  1.234kg | 1234 | true",
                "ST,NT,+00001.2345 kg | 1235 | true",
                "US,GS,+  1.234kg | 1234 | false",
                "ST,+00012.3  g | 12 | true",
                "S S      1.234 kg | 1234 | true",
                "S D      1.234 kg | 1234 | false",
                "1.234 | 1234 | true",
                "0.5 | 500 | true",
                "1234 | 1234 | true",
                "850g | 850 | true",
                "+ 2 KG | 2000 | true",
                "0.000 | 0 | true",
            })
    void readsWhatScalesSay(String line, long grams, boolean stable) {
        assertThat(WeightText.read(line))
                .contains(new WeightText.Reading(new Grams(grams), stable));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "OL,GS,+ ------kg",
                "ST,GS,-  0.010kg",
                "6901234567892",
                "SF7444400031887",
                "TEA",
                "999999",
                "1.2 lb",
                "12,5"
            })
    void readsNothingElse(String line) {
        assertThat(WeightText.read(line)).isEmpty();
    }
}
