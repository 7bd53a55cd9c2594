package shop.fahuo.core.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.order.OrderNumber;

class ShipmentReferenceTest {

    private static final OrderKey ORDER = order("2026-1");

    @Test
    void saysTheGenerationFromTheSecondOn() {
        var first = ShipmentReference.of("hz1", ORDER, 1, 1).value();
        assertThat(first).matches("hz1-[0-9a-f]{20}-1");
        assertThat(ShipmentReference.of("hz1", ORDER, 1, 2).value()).isEqualTo(first + "-r2");
    }

    @Property
    void isTheSameForEverAndFitsEveryCourier(
            @ForAll @NotBlank @StringLength(min = 1, max = 64) String number,
            @ForAll @IntRange(min = 1, max = 99_999) int parcel,
            @ForAll @IntRange(min = 1, max = 99_999) int generation) {
        var reference = ShipmentReference.of("s234567890123456", order(number), parcel, generation);
        assertThat(reference)
                .isEqualTo(
                        ShipmentReference.of(
                                "s234567890123456", order(number), parcel, generation));
        assertThat(reference.value()).matches("[0-9A-Za-z-]{1,64}");
    }

    @Property
    void isAnotherForEverythingElse(
            @ForAll @IntRange(min = 1, max = 99_999) int parcel,
            @ForAll @IntRange(min = 1, max = 99_998) int generation) {
        var reference = ShipmentReference.of("hz1", ORDER, parcel, generation);
        assertThat(reference)
                .isNotEqualTo(ShipmentReference.of("hz1", ORDER, parcel, generation + 1))
                .isNotEqualTo(ShipmentReference.of("hz1", ORDER, parcel % 99_999 + 1, generation))
                .isNotEqualTo(ShipmentReference.of("hz1", order("2026-2"), parcel, generation))
                .isNotEqualTo(ShipmentReference.of("hz2", ORDER, parcel, generation));
    }

    @ParameterizedTest
    @CsvSource({"'', 1, 1", "杭州, 1, 1", "a-b, 1, 1", "hz1, 0, 1", "hz1, 1, 0"})
    void refusesWhatNamesNothing(String shop, int parcel, int generation) {
        assertThatThrownBy(() -> ShipmentReference.of(shop, ORDER, parcel, generation))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "订单1", "a b", "a_b"})
    void refusesWhatACourierWouldNotTake(String value) {
        assertThatThrownBy(() -> new ShipmentReference(value))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static OrderKey order(String number) {
        return new OrderKey(new ChannelName("taobao"), new OrderNumber(number));
    }
}
