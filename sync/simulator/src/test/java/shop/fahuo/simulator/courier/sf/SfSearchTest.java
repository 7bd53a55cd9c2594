package shop.fahuo.simulator.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.Scripts;

import java.io.IOException;
import java.util.Map;

class SfSearchTest extends SfCase {

    @Test
    void findsAnOrderByItsIdAndByItsWaybill() {
        var waybill = create("S1").waybill();

        var byId = search("S1").data();
        var byWaybill =
                shipper.call(
                                "EXP_RECE_SEARCH_ORDER_RESP",
                                "{\"mainWaybillNo\":\"%s\"}".formatted(waybill))
                        .data();

        assertThat(byId).isEqualTo(byWaybill);
        assertThat(byId.path("orderId").asString()).isEqualTo("S1");
        assertThat(byId.path("origincode").asString()).isEqualTo("755");
        assertThat(byId.path("destcode").asString()).isEqualTo("571");
        assertThat(byId.path("filterResult").isString()).isTrue();
        assertThat(byId.path("routeLabelInfo").size()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"{\"orderId\":\"NONE\"}, 6150", "{\"orderId\":\"\"}, 6135"})
    void doesNotFindWhatIsNotThere(String data, String code) {
        assertThat(shipper.call("EXP_RECE_SEARCH_ORDER_RESP", data).code()).isEqualTo(code);
    }

    @Test
    void showsWhatAPersonHasDecided() throws IOException {
        start(
                SfSettings.plain()
                        .with(new SfScript(new Scripts<>(Map.of("文三路", 1)), Scripts.none())));
        create("S1");
        sf.ledger().judge("S1", 2);

        assertThat(search("S1").data().path("filterResult").asString()).isEqualTo("2");
    }

    @Test
    void cancelsOnce() {
        var waybill = create("S1").waybill();

        var reply = cancel("S1");

        assertThat(reply.code()).isEqualTo("S0000");
        assertThat(reply.waybill()).isEqualTo(waybill);
        assertThat(reply.data().path("resStatus").asInt()).isEqualTo(2);
        assertThat(cancel("S1").code()).isEqualTo("8037");
        assertThat(update("S1", "\"dealType\":1").code()).isEqualTo("8253");
    }

    @Test
    void doesNotCancelWhatWasCollected() {
        sf.ledger().ship(create("S1").waybill(), Fate.DELIVERED);

        assertThat(cancel("S1").code()).isEqualTo("8019");
        assertThat(sf.ledger().cancelled()).isEmpty();
    }

    @Test
    void confirmsOnce() {
        create("S1");

        assertThat(update("S1", "\"dealType\":1").code()).isEqualTo("S0000");
        assertThat(update("S1", "\"dealType\":1").code()).isEqualTo("8252");
    }

    @ParameterizedTest
    @CsvSource({
        "'', '\"dealType\":2', 6118",
        "NONE, '\"dealType\":2', 8018",
        "S1, '\"dealType\":2,\"waybillNoInfoList\":[{\"waybillNo\":\"SF0000000000000\"}]', 8017",
        "S1, '\"dealType\":2,\"monthlyCard\":\"7550000000\"', 20052",
        "S1, '\"dealType\":7', S0006",
    })
    void refusesToCancelWithItsOwnCode(String orderId, String rest, String code) {
        create("S1");

        assertThat(update(orderId, rest).code()).isEqualTo(code);
        assertThat(sf.ledger().cancelled()).isEmpty();
    }

    private Shipper.Reply update(String orderId, String rest) {
        return shipper.call(
                "EXP_RECE_UPDATE_ORDER", "{\"orderId\":\"%s\",%s}".formatted(orderId, rest));
    }
}
