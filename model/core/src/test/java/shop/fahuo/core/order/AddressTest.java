package shop.fahuo.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {

    @ParameterizedTest
    @CsvSource({
        "浙江省, 杭州市, 西湖区, 文三路 1 号,          true",
        "浙江省, 杭州市, '',     文三路 1 号,          true",
        "'',     '',     '',     浙江省杭州市西湖区文三路 1 号, true",
        "浙江省, '',     '',     文三路 1 号,          false",
        "'',     '',     '',     文三路 1 号,          false",
        "浙江省, 杭州市, 西湖区, '',                   false",
        "浙江省, 杭州市, 西湖区, 文三路 ** 号,         false",
        "浙江省, 杭州市, 西湖区, 文三路 ## 号,         false",
        "'',     '',     '',     '',                   false",
    })
    void isCompleteWhenACourierCouldFindTheDoor(
            String province, String city, String district, String street, boolean complete) {
        assertThat(new Address(province, city, district, street).isComplete()).isEqualTo(complete);
    }

    @ParameterizedTest
    @CsvSource({
        "文三路1号,       true",
        "'文三路 1 号',   true",
        "'文三路，1号。', true",
        "文三路2号,       false",
    })
    void isTheSameDoorHoweverItIsSpaced(String street, boolean same) {
        var door = new Address("浙江省", "杭州市", "西湖区", "文三路1号").door();

        assertThat(new Address("浙江省", "杭州市", "西湖区", street).door().equals(door)).isEqualTo(same);
    }

    @Test
    void neverShowsTheStreetByItself() {
        assertThat(new Address("浙江省", "杭州市", "西湖区", "文三路 1 号")).hasToString("浙江省 杭州市 西湖区 ***");
    }
}
