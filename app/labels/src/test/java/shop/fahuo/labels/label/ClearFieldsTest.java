package shop.fahuo.labels.label;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.labels.page.Sign;

import java.util.Set;

class ClearFieldsTest {

    @Test
    void readsTheNineBitsInTheirOrder() {
        assertThat(ClearFields.ofPrintFlag("100010001"))
                .isEqualTo(
                        new ClearFields(
                                Set.of(
                                        ClearField.SENDER_NAME,
                                        ClearField.WEIGHT,
                                        ClearField.RECIPIENT_ADDRESS)));
        assertThat(ClearFields.ofPrintFlag("111111111").fields())
                .containsExactlyInAnyOrder(ClearField.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "11111111", "1111111111", "11111111x", "null"})
    void masksEverythingWhenTheFlagsAreUnreadable(String flags) {
        assertThat(ClearFields.ofPrintFlag(flags)).isEqualTo(ClearFields.NONE);
    }

    @Test
    void readsTheSigns() {
        assertThat(Signs.ofPrintIcon("00010000")).isEqualTo(Set.of(Sign.FRAGILE));
        assertThat(Signs.ofPrintIcon("1000001")).isEqualTo(Set.of(Sign.HEAVY, Sign.WINE));
        assertThat(Signs.ofPrintIcon("")).isEmpty();
    }
}
