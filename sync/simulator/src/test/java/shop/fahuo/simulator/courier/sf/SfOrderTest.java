package shop.fahuo.simulator.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.simulator.courier.Hand;
import shop.fahuo.simulator.courier.Reference;
import shop.fahuo.simulator.courier.Scripts;
import shop.fahuo.simulator.courier.sf.SfStyle.Repeat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

class SfOrderTest extends SfCase {

    @Test
    void answersInTheShapeThatWasCaptured() {
        var reply = create("S1-1001-1");
        var data = reply.data();

        assertThat(reply.outer().path("apiResultData").isString()).isTrue();
        assertThat(reply.inner().path("success").isBoolean()).isTrue();
        assertThat(reply.waybill()).matches("SF[0-9]{13}");
        assertThat(data.path("filterResult").asInt()).isEqualTo(2);
        assertThat(data.path("originCode").asString()).isEqualTo("755");
        assertThat(data.path("destCode").asString()).isEqualTo("571");
        assertThat(data.path("waybillNoInfoList").path(0).path("waybillType").asInt()).isEqualTo(1);
        var label = data.path("routeLabelInfo").path(0);
        assertThat(label.path("code").asString()).isEqualTo("1000");
        assertThat(label.path("message").asString()).isEqualTo(reply.waybill() + ":");
        var route = label.path("routeLabelData");
        assertThat(route.propertyNames())
                .contains(
                        "sourceTransferCode",
                        "destDeptCode",
                        "codingMapping",
                        "printFlag",
                        "proCode",
                        "xbFlag",
                        "limitTypeCode",
                        "checkCode");
        assertThat(route.path("destRouteLabel").asString()).matches("571W-F[0-9]-[A-Z]{2}");
        assertThat(route.path("printFlag").asString()).isEqualTo("000000000");
        assertThat(route.path("twoDimensionCode").asString())
                .startsWith("MMM={'k1':'571W','k2':'571")
                .contains("'k5':'" + reply.waybill() + "'")
                .endsWith("'k7':'" + route.path("checkCode").asString() + "'}");
    }

    @Test
    void givesOneSegmentToAnAddressWithoutDistrict() {
        var order = order("S1");
        receiver(order).put("county", "");

        var label = create(order).data().path("routeLabelInfo").path(0).path("routeLabelData");

        assertThat(label.path("destRouteLabel").asString()).isEqualTo("571W");
    }

    @Test
    void answersWithAnObjectWhenToldSo() throws IOException {
        start(SfSettings.plain().with(SfStyle.PLAIN.withObjects()));

        assertThat(create("S1").outer().path("apiResultData").isObject()).isTrue();
    }

    @Test
    void saysSuccessInATextWhenToldSo() throws IOException {
        start(SfSettings.plain().with(SfStyle.PLAIN.loosely()));

        assertThat(create("S1").inner().path("success").asString()).isEqualTo("true");
        var refusal = create(order("S2").put("parcelQty", 308)).inner();
        assertThat(refusal.path("success").asString()).isEqualTo("false");
        assertThat(refusal.has("errorMessage")).isTrue();
    }

    @Test
    void sellsOneNumberForEachParcel() {
        var list = create(order("S1").put("parcelQty", 3)).data().path("waybillNoInfoList");

        assertThat(list.valueStream().map(item -> item.path("waybillType").asInt()))
                .containsExactly(1, 2, 2);
        assertThat(list.valueStream().map(item -> item.path("waybillNo").asString()).distinct())
                .hasSize(3);
        assertThat(sf.ledger().find("S1").orElseThrow().waybills()).hasSize(3);
    }

    @Test
    void neverSellsANumberTwice() {
        var numbers = new HashSet<String>();
        for (int i = 0; i < 300; i++) {
            numbers.add(create("S1-" + i).waybill());
        }

        assertThat(numbers).hasSize(300).allMatch(number -> number.matches("SF[0-9]{13}"));
    }

    @Test
    void givesANumberToWhatComesBackSigned() {
        var list = create(order("S1").put("isSignBack", 1)).data().path("waybillNoInfoList");

        assertThat(list.path(1).path("waybillType").asInt()).isEqualTo(3);
    }

    @Test
    void sellsShortNumbersToWhoeverDoesNotAskForTheUnited() {
        assertThat(create(order("S1").put("isUnifiedWaybillNo", 0)).waybill()).matches("[0-9]{12}");
    }

    @Test
    void takesANumberOfTheCustomersOwnOnce() {
        var order = order("S1").put("isGenWaybillNo", 0);
        order.putArray("waybillNoInfoList")
                .addObject()
                .put("waybillType", 1)
                .put("waybillNo", "SF1234567890123");

        assertThat(create(order).waybill()).isEqualTo("SF1234567890123");
        assertThat(create(order.put("orderId", "S2")).code()).isEqualTo("8247");
        assertThat(create(order("S3").put("isGenWaybillNo", 0)).code()).isEqualTo("8247");
    }

    @ParameterizedTest
    @EnumSource(Repeat.class)
    void remembersAnOrderId(Repeat repeat) throws IOException {
        start(SfSettings.plain().with(SfStyle.PLAIN.with(repeat)));
        var first = create("S1-1-1");

        var second = create("S1-1-1");

        assertThat(second.code()).isEqualTo(repeat == Repeat.REFUSED ? "8016" : "S0000");
        assertThat(second.waybill()).isEqualTo(repeat == Repeat.REFUSED ? "" : first.waybill());
        assertThat(search("S1-1-1").waybill()).isEqualTo(first.waybill());
        assertThat(sf.ledger().asked()).isEqualTo(Map.of("S1-1-1", 2));
        assertThat(sf.ledger().waybills())
                .isEqualTo(Map.of(new Reference("S1-1-1", 0), List.of(first.waybill())));
    }

    @ParameterizedTest
    @CsvSource({"FIRST, 8016", "REFUSED, 8016", "FIRST_THOUGH_CANCELLED, S0000"})
    void neverUsesTheIdOfACancelledOrderAgain(Repeat repeat, String code) throws IOException {
        start(SfSettings.plain().with(SfStyle.PLAIN.with(repeat)));
        create("S1-1-1");
        cancel("S1-1-1");

        assertThat(create("S1-1-1").code()).isEqualTo(code);
        assertThat(create("S1-1-1-r1").code()).isEqualTo("S0000");
        assertThat(sf.ledger().cancelled()).containsExactly("S1-1-1");
        assertThat(sf.ledger().waybills().keySet())
                .containsExactly(new Reference("S1-1-1", 0), new Reference("S1-1-1", 1));
        assertThat(sf.ledger().doubles()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "{\"orderId\":\"\"}, S0002",
        "{\"cargoDetails\":[]}, 1023",
        "'{\"cargoDetails\":[{\"name\":\"\"}]}', 1023",
        "{\"monthlyCard\":\"755\"}, 6126",
        "{\"monthlyCard\":\"7550000000\"}, 8119",
        "{\"payMethod\":4}, 8256",
        "{\"expressTypeId\":99}, 8057",
        "{\"parcelQty\":308}, 8067",
        "{\"parcelQty\":0}, S0006",
        "'{\"serviceList\":[{\"name\":\"\",\"value\":\"1\"}]}', 6127",
        "'{\"serviceList\":[{\"name\":\"MAGIC\",\"value\":\"1\"}]}', 6128",
        "'{\"serviceList\":[{\"name\":\"COD\",\"value\":\"\"}]}', 6138",
        "'{\"serviceList\":[{\"name\":\"COD\",\"value\":\"many\"}]}', 6139",
    })
    void refusesAnOrderWithItsOwnCode(String change, String code) {
        var order = order("S1");
        Hand.json(change).asObject().forEachEntry(order::set);

        assertThat(create(order).code()).isEqualTo(code);
        assertThat(sf.ledger().bookings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, address, 1010",
        "0, contact, 1011",
        "0, mobile, 1012",
        "1, address, 1014",
        "1, contact, 1015",
        "1, mobile, 1016",
    })
    void refusesAPersonWithoutAFieldWithItsOwnCode(int index, String field, String code) {
        var order = order("S1");
        order.path("contactInfoList").path(index).asObject().put(field, " ");

        assertThat(create(order).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"浙江省杭州市西湖区文三路90号, S0000", "文三路90号, 1014"})
    void findsTheCityInTheAddressWhereItIsNotSaid(String address, String code) {
        var order = order("S1");
        receiver(order).put("province", "").put("city", "").put("address", address);

        assertThat(create(order).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(ints = {65, 64})
    void takesAnOrderIdOf64Characters(int length) {
        assertThat(create("S".repeat(length)).code()).isEqualTo(length > 64 ? "S0004" : "S0000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8114", "8177", "8179", "8196", "20035", "20036", "8096", "8051"})
    void refusesWithAnyCodeItIsToldTo(String code) throws IOException {
        var script = new SfScript(Scripts.none(), new Scripts<>(Map.of("茶叶", code)));
        start(SfSettings.plain().with(script));

        assertThat(create("S1").code()).isEqualTo(code);
        assertThat(sf.ledger().bookings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, ''", "2, 1, ''", "3, 0, 1", "4, 1, ''"})
    void judgesAnAddressAsItIsToldTo(int verdict, int sold, String remark) throws IOException {
        var script = new SfScript(new Scripts<>(Map.of("文三路", verdict)), Scripts.none());
        start(SfSettings.plain().with(script));

        var reply = create("S1");

        assertThat(reply.code()).isEqualTo("S0000");
        assertThat(reply.data().path("filterResult").asInt()).isEqualTo(verdict);
        assertThat(reply.data().path("remark").asString()).isEqualTo(remark);
        assertThat(reply.data().path("waybillNoInfoList").size()).isEqualTo(sold);
        assertThat(sf.ledger().find("S1").orElseThrow().waybills()).hasSize(sold);
    }
}
