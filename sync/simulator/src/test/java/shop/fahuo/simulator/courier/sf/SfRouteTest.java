package shop.fahuo.simulator.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.courier.Fate;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class SfRouteTest extends SfCase {

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, 50 30 36 31 36 31 36 44 204 80",
        "LOCKER, 50 30 36 31 36 31 36 44 204 125 80",
        "COUNTER, 50 30 36 31 36 31 36 44 204 642 80",
        "RETRIED, 50 30 36 31 36 31 36 44 204 70 204 80",
        "LOCKER_FULL, 50 30 36 31 36 31 36 44 204 70 204 80",
        "PROBLEM, 50 30 36 31 36 31 36 44 204 33",
        "RETURNED, 50 30 36 31 36 31 36 44 204 70 99 36 31 648",
        "LOST, 50 30 36 31 36 8000",
        "STUCK, 50 30 36 31 36",
        "UNSEEN, ''",
    })
    void tellsWhatBecomesOfAParcel(Fate fate, String codes) {
        var waybill = create("S1").waybill();
        sf.ledger().ship(waybill, fate);
        clock.advance(Duration.ofDays(20));

        assertThat(codes(seen(waybill))).isEqualTo(codes);
    }

    /// Some wait at a partner's counter first.
    private static String codes(JsonNode routes) {
        return routes.valueStream()
                .map(route -> route.path("opCode").asString(""))
                .filter(code -> !code.equals("655"))
                .collect(Collectors.joining(" "));
    }

    @Test
    void advancesWithTheClock() {
        var waybill = create("S1").waybill();
        int before = 0;
        for (int hour = 0; hour < 96; hour++) {
            var routes = seen(waybill);
            assertThat(routes.size()).isGreaterThanOrEqualTo(before);
            assertThat(routes.valueStream().map(route -> route.path("acceptTime").asString()))
                    .isSorted()
                    .allMatch(time -> time.matches("2026-11-2[0-9] [0-9:]{8}"));
            before = routes.size();
            clock.advance(Duration.ofHours(1));
        }
        assertThat(codes(seen(waybill))).startsWith("50 30").endsWith("204 80");
    }

    @Test
    void saysItInItsOwnWords() {
        sf.ledger().ship(create("S1").waybill(), Fate.DELIVERED);
        clock.advance(Duration.ofDays(5));

        var collected =
                seen("SF7444000000001")
                        .valueStream()
                        .filter(route -> route.path("opCode").asString("").equals("50"))
                        .findFirst()
                        .orElseThrow();

        assertThat(collected.path("remark").asString()).isEqualTo("顺丰速运 已收取快件");
        assertThat(collected.path("acceptAddress").asString()).isEqualTo("深圳市");
        assertThat(collected.path("firstStatusCode").asString()).isEqualTo("1");
        assertThat(collected.path("secondaryStatusCode").asString()).isEqualTo("101");
        assertThat(collected.path("secondaryStatusName").asString()).isEqualTo("已揽收");
    }

    @Test
    void collectsAboutTwoHoursAfterTheBooking() {
        var waybill = create("S1").waybill();
        clock.advance(Duration.ofMinutes(80));
        assertThat(seen(waybill).isEmpty()).isTrue();
        clock.advance(Duration.ofMinutes(130));

        assertThat(seen(waybill).isEmpty()).isFalse();
    }

    @Test
    void leavesSomeAtAPartnersCounterFirst() {
        var waybills = IntStream.range(0, 40).mapToObj(i -> create("S" + i).waybill()).toList();
        clock.advance(Duration.ofDays(5));

        assertThat(waybills.stream().filter(this::wasHandedIn).count()).isBetween(3L, 20L);
    }

    private boolean wasHandedIn(String waybill) {
        return seen(waybill).path(0).path("opCode").asString("").equals("655");
    }

    @Test
    void neverSeesWhatWasCancelled() {
        var waybill = create("S1").waybill();
        cancel("S1");
        clock.advance(Duration.ofDays(5));

        assertThat(seen(waybill).isEmpty()).isTrue();
    }

    @Test
    void keepsRoutesForThreeMonths() {
        var waybill = create("S1").waybill();
        clock.advance(Duration.ofDays(88));
        assertThat(seen(waybill).isEmpty()).isFalse();
        clock.advance(Duration.ofDays(5));

        assertThat(seen(waybill).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"4321, false", "5678, false", "0000, true"})
    void showsNothingToWhoeverKnowsNoPhone(String digits, boolean empty) {
        var waybill = create("S1").waybill();
        clock.advance(Duration.ofDays(5));

        var reply =
                ask(
                        "\"trackingType\":\"1\",\"trackingNumber\":[\"%s\"],\"checkPhoneNo\":\"%s\""
                                .formatted(waybill, digits));

        assertThat(reply.data().path("routeResps").path(0).path("routes").isEmpty())
                .isEqualTo(empty);
    }

    @Test
    void answersForTenNumbersAndForOrders() {
        create("S1");
        clock.advance(Duration.ofDays(5));

        var reply = ask("\"trackingType\":\"2\",\"trackingNumber\":[\"S1\",\"NONE\"]");

        assertThat(reply.data().path("routeResps").valueStream())
                .extracting(one -> one.path("mailNo").asString())
                .isEqualTo(List.of("SF7444000000001", "NONE"));
        assertThat(reply.data().path("routeResps").path(1).path("routes").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"'\"trackingType\":\"1\"', 6133", "'\"trackingNumber\":[]', 8013"})
    void refusesAQuestionWithoutNumbers(String data, String code) {
        assertThat(ask(data).code()).isEqualTo(code);
    }

    @Test
    void refusesElevenNumbers() {
        var numbers =
                IntStream.range(0, 11)
                        .mapToObj(i -> "\"" + i + "\"")
                        .collect(Collectors.joining(","));

        assertThat(ask("\"trackingNumber\":[" + numbers + "]").code()).isEqualTo("8003");
    }

    private Shipper.Reply ask(String data) {
        return shipper.call("EXP_RECE_SEARCH_ROUTES", "{" + data + "}");
    }

    private JsonNode seen(String waybill) {
        return routes(waybill).data().path("routeResps").path(0).path("routes");
    }
}
