package shop.fahuo.simulator.courier.zto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.courier.Scripts;

import java.io.IOException;
import java.util.Map;

class ZtoReachTest extends ZtoCase {

    @ParameterizedTest
    @CsvSource({"文三路90号, B04", "海岛1号, B01"})
    void saysWhereItDelivers(String address, String type) throws IOException {
        start(
                ZtoSettings.plain()
                        .with(new ZtoScript(new Scripts<>(Map.of("海岛", "B01")), Scripts.none())));

        var reply =
                shipper.call(
                        "zto.open.areaUnobstructed",
                        "{\"receiverAddress\":\"%s\"}".formatted(address));

        assertThat(reply.result().path("forbidType").asString()).isEqualTo(type);
    }

    @Test
    void marksAnAddressAsItsOrdersAreMarked() {
        var ordered = create("S1").result().path("bigMarkInfo");

        var asked =
                shipper.call(
                                "zto.innovate.bagAddrMark",
                                """
                                {"unionCode":"S1","send_province":"上海市","send_city":"上海市","send_district":"青浦区","send_address":"华志路1685号",
                                 "receive_province":"浙江省","receive_city":"杭州市","receive_district":"西湖区","receive_address":"文三路90号3幢201室"}
                                """)
                        .result();

        assertThat(asked).isEqualTo(ordered);
    }

    @ParameterizedTest
    @CsvSource({
        "韩梅 13900004321 浙江省杭州市西湖区文三路90号, 韩梅, 浙江省, 杭州市, 西湖区, 文三路90号",
        "'上海市青浦区华新镇1685号,李雷,13800005678', 李雷, 上海市, 上海市, 青浦区, 华新镇1685号",
    })
    void takesAnAddressApart(
            String text,
            String name,
            String province,
            String city,
            String district,
            String address) {
        var result = address(text).result();

        assertThat(result.path("name").asString()).isEqualTo(name);
        assertThat(result.path("phone").asString()).matches("1[0-9]{10}");
        var place = result.path("address");
        assertThat(place.path("province").asString()).isEqualTo(province);
        assertThat(place.path("city").asString()).isEqualTo(city);
        assertThat(place.path("county").asString()).isEqualTo(district);
        assertThat(place.path("detail").asString()).isEqualTo(address);
    }

    @Test
    void saysWhatItCannotTakeApart() {
        assertThat(address("某处").status()).isFalse();
    }

    private ZtoShipper.Reply address(String text) {
        return shipper.call(
                "zto.innovate.structureNamePhoneAddress", "{\"address\":\"%s\"}".formatted(text));
    }

    @Test
    void countsTheNumbersThatAreLeft() {
        int before = left();
        create("S1");

        assertThat(left()).isEqualTo(before - 1);
    }

    private int left() {
        return shipper.call("zto.open.queryAvailableBalanceNew", "{}")
                .result()
                .path("availableBalance")
                .asInt();
    }
}
