package shop.fahuo.connect.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.connect.courier.Parcels.parcel;
import static shop.fahuo.connect.courier.sf.SfFixture.BARE;
import static shop.fahuo.connect.courier.sf.SfFixture.FILTER;
import static shop.fahuo.connect.courier.sf.SfFixture.FOUND;
import static shop.fahuo.connect.courier.sf.SfFixture.envelope;
import static shop.fahuo.connect.courier.sf.SfFixture.ok;
import static shop.fahuo.connect.courier.sf.SfFixture.refused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.core.courier.Waybill;

import java.io.IOException;
import java.util.Optional;

/// What is made of an order that SF has under our reference already.
class SfAdoptionTest {

    private static final String CONFIRMED =
            ok("{\"orderId\":\"hz1-ab-1\",\"waybillNoInfoList\":[],\"resStatus\":2}");

    private final FakeCourier there = new FakeCourier();
    private final CourierClient sf = SfFixture.client(there);

    SfAdoptionTest() throws IOException {}

    @AfterEach
    void end() throws IOException {
        sf.close();
        there.close();
    }

    private CourierReply<Waybill> create(String... answers) {
        there.answers(answers);
        return sf.create(parcel("hz1-ab-1"));
    }

    @Test
    void adoptsWhatItBookedBefore() {
        var reply =
                create(
                        refused("8016", "重复下单"),
                        ok(FOUND.formatted("hz1-ab-1")),
                        envelope("A1000", SfFixture.text(FILTER)),
                        CONFIRMED);

        assertThat(reply).isEqualTo(new Ok<>(BARE));
        assertThat(there.asked().stream().map(asked -> asked.field("serviceCode")))
                .containsExactly(
                        "EXP_RECE_CREATE_ORDER",
                        "EXP_RECE_SEARCH_ORDER_RESP",
                        "EXP_RECE_FILTER_ORDER_BSP",
                        "EXP_RECE_UPDATE_ORDER");
        assertThat(there.asked().getLast().field("msgData"))
                .contains("\"orderId\":\"hz1-ab-1\",\"dealType\":1", "SF7444496931331");
        assertThat(there.asked().get(1).field("msgData"))
                .isEqualTo(
                        "{\"searchType\":\"1\",\"orderId\":\"hz1-ab-1\",\"language\":\"zh-CN\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "destCode, 755, MISMATCH",
        "originCode, 571, MISMATCH",
        "destCode, '', UNPROVED",
    })
    void adoptsNothingThatGoesElsewhere(String field, String city, String code) {
        var elsewhere = FILTER.replace(field + "\":\"020", field + "\":\"" + city);
        var reply =
                create(
                        refused("8016", "重复下单"),
                        ok(FOUND.formatted("hz1-ab-1")),
                        envelope("A1000", elsewhere));
        assertThat(reply).isEqualTo(new Unknown<>(code, "destCode"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8037", "8253"})
    void adoptsNothingThatWasCancelled(String code) {
        var cancelled = refused(code, "已消单");
        var refused = new Refused<>(Refusal.DUPLICATE, code, "已消单");
        assertThat(create(refused("8016", "重复下单"), cancelled)).isEqualTo(refused);
        assertThat(create(cancelled, cancelled)).isEqualTo(refused);
        assertThat(
                        create(
                                refused("8016", "重复下单"),
                                ok(FOUND.formatted("hz1-ab-1")),
                                envelope("A1000", FILTER),
                                cancelled))
                .isEqualTo(refused);
    }

    @Test
    void isNotSureOfADuplicateThatItDoesNotFind() {
        assertThat(create(refused("8016", "重复下单"), refused("8018", "未获取到订单信息")))
                .isEqualTo(new Unknown<>("8016", "重复下单"));
        assertThat(create(refused("8016", "重复下单"), SfFixture.gateway("A1005")))
                .isEqualTo(new Unknown<>("8016", "重复下单"));
    }

    @Test
    void findsWhatAReferenceHas() {
        there.answers(ok(FOUND.formatted("hz1-ab-1")), envelope("A1000", FILTER), CONFIRMED);
        assertThat(sf.find(parcel("hz1-ab-1"))).isEqualTo(new Ok<>(Optional.of(BARE)));

        there.answers(
                ok(FOUND.formatted("hz1-ab-1")),
                envelope("A1000", FILTER),
                refused("8252", "订单已确认"));
        assertThat(sf.find(parcel("hz1-ab-1"))).isEqualTo(new Ok<>(Optional.of(BARE)));

        there.answers(refused("6150", "找不到该订单"));
        assertThat(sf.find(parcel("hz1-ab-1"))).isEqualTo(new Ok<>(Optional.empty()));
    }

    /// The document's own example wraps the array.
    @Test
    void isNotSureOfWhatItCannotCompare() {
        there.answers(ok(FOUND.formatted("hz1-ab-1")), SfFixture.gateway("A1004"));
        assertThat(sf.find(parcel("hz1-ab-1")))
                .isEqualTo(new Unknown<>("UNPROVED", "EXP_RECE_FILTER_ORDER_BSP"));

        there.answers(
                ok(FOUND.formatted("hz1-ab-1")),
                ok("{\"resDtos\":" + FILTER + "}"),
                SfFixture.gateway("A1099"));
        assertThat(sf.find(parcel("hz1-ab-1"))).isEqualTo(new Unknown<>("A1099", "said so"));
    }
}
