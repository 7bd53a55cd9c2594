package shop.fahuo.core.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Phone;
import shop.fahuo.core.order.Recipient;

import java.util.List;

class ShipmentTypesTest {

    private static final Goods TEA =
            new Goods("茶叶", new Quantity(2), new Grams(250), Fen.of(9_900));
    private static final Party BUYER =
            new Party("张三丰", new Phone("13812345678"), new Address("广东省", "深圳市", "南山区", "科技路 1 号"));

    @ParameterizedTest
    @CsvSource({
        "顺丰速运, SF",
        "SF Express, SF",
        "sf, SF",
        "中通快递, ZTO",
        "zto, ZTO",
        "圆通,",
        "SFC物流x,",
    })
    void knowsACourierByName(String word, Courier courier) {
        assertThat(Courier.named(word).orElse(null)).isEqualTo(courier);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.000", "5, 0.005", "500, 0.500", "12345, 12.345"})
    void writesKilograms(long grams, String kilograms) {
        assertThat(new Grams(grams).kilograms()).isEqualTo(kilograms);
    }

    @Test
    void addsWeightsExactly() {
        assertThat(TEA.weight().times(TEA.quantity()).plus(new Grams(120)))
                .isEqualTo(new Grams(620));
        assertThatThrownBy(() -> new Grams(Long.MAX_VALUE).plus(new Grams(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Grams(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsNobodyInLogs() {
        var request =
                new ShipmentRequest(
                        new ShipmentReference("hz1-1-1"),
                        BUYER,
                        BUYER,
                        new Cargo(List.of(TEA), new Grams(620), 1),
                        ProductCode.UNSAID,
                        PayMethod.SENDER,
                        "放门口，13812345678");
        assertThat(request.toString()).contains("hz1-1-1").contains("138****5678");
        assertThat(request.toString()).doesNotContain("13812345678", "三丰", "科技路");
        assertThat(Party.of(new Recipient("张三丰", "13812345678", BUYER.address()))).isEqualTo(BUYER);
    }

    @ParameterizedTest
    @CsvSource({"0", "308"})
    void packsAsManyPiecesAsAWaybillCanHave(int pieces) {
        var goods = List.of(TEA);
        assertThatThrownBy(() -> new Cargo(goods, Grams.ZERO, pieces))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void masksWhateverTheCourierDoesNotAllow() {
        var marks = new PrintMarks("特快", "000010100", "00010000");
        assertThat(List.of(PrintMarks.Part.values()).stream().filter(marks::isClear))
                .containsExactly(PrintMarks.Part.WEIGHT, PrintMarks.Part.RECEIVER_PHONE);
        assertThat(marks.shown()).containsExactly(PrintMarks.Icon.FRAGILE);
        assertThat(PrintMarks.NONE.isClear(PrintMarks.Part.RECEIVER_NAME)).isFalse();
        assertThat(PrintMarks.NONE.shown()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"020W-F0-CK, false", "020, true", "'', true"})
    void suspectsARouteOfOneSegment(String segments, boolean isSuspect) {
        var routing = new Routing(segments, "", "", "", PrintMarks.NONE, "", "");
        assertThat(routing.isSuspect()).isEqualTo(isSuspect);
    }

    @Test
    void doesNotSuspectSegmentsOfZto() {
        assertThat(Routing.of("300- H12 09", "沪西").isSuspect()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DELIVERABLE, false",
        "MANUAL_CHECK, true",
        "RECEIVER_OUT_OF_RANGE, true",
        "SENDER_OUT_OF_RANGE, true",
        "NOT_DELIVERABLE, true",
        "UNDETERMINED, false",
    })
    void parksWhatWillNotBeCarried(Reach reach, boolean isParked) {
        assertThat(reach.isParked()).isEqualTo(isParked);
    }

    @ParameterizedTest
    @CsvSource({
        "SF7444496931331, true",
        "73100196611386, true",
        "运单1234567, false",
        "12345, false",
        "'', false",
    })
    void knowsAWaybillNumber(String text, boolean isNumber) {
        assertThat(WaybillNumber.isNumber(text)).isEqualTo(isNumber);
    }
}
