package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CourierCodeTest {

    @ParameterizedTest
    @CsvSource({"顺丰, SF", "顺丰速运, SF", "SF, SF", "sf-express, SF", "ZTO, ZTO", " yto , YTO"})
    void knowsSfByItsNameAndTakesCodesAsTheyAre(String courier, String code) {
        assertThat(CourierCode.of(courier)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "隔壁老王", "Y", "ZTO 7"})
    void knowsNoOther(String courier) {
        assertThat(CourierCode.of(courier)).isEmpty();
    }
}
