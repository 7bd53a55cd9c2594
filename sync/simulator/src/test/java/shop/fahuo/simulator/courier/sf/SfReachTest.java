package shop.fahuo.simulator.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.courier.Scripts;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.util.Map;

class SfReachTest extends SfCase {

    private static final SfScript SCRIPT =
            new SfScript(new Scripts<>(Map.of("待定路", 1, "海岛", 3, "新城", 4)), Scripts.none());

    @ParameterizedTest
    @CsvSource({"待定路1号, 1", "文三路90号, 2", "海岛1号, 3", "新城1号, 4"})
    void saysWhereItDelivers(String address, int verdict) throws IOException {
        start(SfSettings.plain().with(SCRIPT));

        var answer = filter(address);

        assertThat(answer.isArray()).isTrue();
        assertThat(answer.path(0).path("orderId").asString()).isEqualTo("S1");
        assertThat(answer.path(0).path("filterResult").asInt()).isEqualTo(verdict);
        assertThat(answer.path(0).path("destCode").asString()).isEqualTo("571");
        assertThat(sf.ledger().bookings()).isEmpty();
    }

    @Test
    void wrapsTheListWhenToldSo() throws IOException {
        start(SfSettings.plain().with(SfStyle.PLAIN.loosely()));

        assertThat(filter("文三路90号").path("resDtos").path(0).path("filterResult").asInt())
                .isEqualTo(2);
    }

    private JsonNode filter(String address) {
        return shipper.call(
                        "EXP_RECE_FILTER_ORDER_BSP",
                        """
                        [{"filterType":1,"orderId":"S1","contactInfos":[
                         {"contactType":1,"province":"广东省","city":"深圳市","address":"科技园路1号"},
                         {"contactType":2,"province":"浙江省","city":"杭州市","address":"%s"}]}]
                        """
                                .formatted(address))
                .data();
    }

    @Test
    void promisesAndPrices() {
        var offers = times("\"searchPrice\":\"1\",\"weight\":2.2");

        assertThat(offers)
                .extracting(offer -> offer.path("businessType").asString())
                .containsExactly("1", "2", "6");
        assertThat(offers.path(1).path("fee").asInt()).isEqualTo(24);
        assertThat(offers.path(1).path("deliverTime").asString())
                .isEqualTo("2026-11-24 18:00:00,2026-11-24 20:00:00");
    }

    @Test
    void pricesOnlyWhenAsked() {
        var offers = times("\"businessType\":\"2\"");

        assertThat(offers.size()).isEqualTo(1);
        assertThat(offers.path(0).path("fee").isNull()).isTrue();
    }

    private JsonNode times(String rest) {
        return shipper.call(
                        "EXP_RECE_QUERY_DELIVERTM",
                        """
                        {"consignedTime":"2026-11-22 14:00:00",
                         "srcAddress":{"province":"广东省","city":"深圳市"},
                         "destAddress":{"province":"浙江省","city":"杭州市"},%s}
                        """
                                .formatted(rest))
                .data()
                .path("deliverTmDto");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"businessType\":\"99\"}', 8057",
        "{}, S0002",
        "'{\"srcAddress\":{\"city\":\"深圳市\"},\"destAddress\":{\"city\":\"杭州市\"},\"consignedTime\":\"soon\"}',"
            + " S0006",
    })
    void promisesNothingForHalfAQuestion(String data, String code) {
        assertThat(shipper.call("EXP_RECE_QUERY_DELIVERTM", data).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"SF7444400031887, true", "744440003188, true", "SF74, false"})
    void tellsANumberFromOther(String number, boolean valid) {
        var data =
                shipper.call(
                                "EXP_RECE_VALIDATE_WAYBILLNO",
                                "{\"waybillNo\":\"%s\"}".formatted(number))
                        .data();

        assertThat(data.isBoolean()).isTrue();
        assertThat(data.asBoolean()).isEqualTo(valid);
    }

    @ParameterizedTest
    @CsvSource({"4321, S0000", "0000, 8196"})
    void promisesATimeToWhoeverKnowsAPhone(String digits, String code) {
        var reply =
                shipper.call(
                        "EXP_RECE_SEARCH_PROMITM",
                        "{\"searchNo\":\"%s\",\"checkType\":\"1\",\"checkNos\":[\"%s\"]}"
                                .formatted(create("S1").waybill(), digits));

        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.data().path("promiseTm").asString(""))
                .isEqualTo(code.equals("S0000") ? "2026-11-24 10:05:00" : "");
    }
}
