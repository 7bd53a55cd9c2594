package shop.fahuo.simulator.courier.zto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.Scripts;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

class ZtoTrackTest extends ZtoCase {

    @ParameterizedTest
    @CsvSource({
        "DELIVERED, 收件 发件 到件 发件 到件 发件 到件 派件 签收",
        "LOCKER, 收件 发件 到件 发件 到件 发件 到件 派件 ARRIVAL SIGNED",
        "COUNTER, 收件 发件 到件 发件 到件 发件 到件 派件 第三方签收 签收",
        "RETRIED, 收件 发件 到件 发件 到件 发件 到件 派件 问题件 派件 签收",
        "LOCKER_FULL, 收件 发件 到件 发件 到件 发件 到件 派件 DEPARTURE 派件 签收",
        "PROBLEM, 收件 发件 到件 发件 到件 发件 到件 派件 问题件",
        "RETURNED, 收件 发件 到件 发件 到件 发件 到件 派件 问题件 退件 发件 到件 退件",
        "LOST, 收件 发件 到件 发件 问题件",
        "STUCK, 收件 发件 到件 发件",
        "UNSEEN, ''",
    })
    void tellsWhatBecomesOfAParcel(Fate fate, String types) {
        assertThat(types(after(fate))).isEqualTo(types);
    }

    private JsonNode after(Fate fate) {
        var bill = create("S1").bill();
        zto.ledger().ship(bill, fate);
        clock.advance(Duration.ofDays(20));
        return track(bill, "4321").result();
    }

    private static String types(JsonNode scans) {
        return scans.valueStream()
                .map(scan -> scan.path("scanType").asString(""))
                .collect(Collectors.joining(" "));
    }

    @Test
    void writesNumbersWhenToldSo() throws IOException {
        start(ZtoSettings.plain().with(ZtoStyle.PLAIN.withNumbers()));

        assertThat(types(after(Fate.LOCKER))).isEqualTo("1 2 3 2 3 2 3 4 44 5");
    }

    @Test
    void advancesWithTheClockAndWritesMilliseconds() {
        var bill = create("S1").bill();
        assertThat(track(bill, "4321").result().isEmpty()).isTrue();
        clock.advance(Duration.ofDays(5));

        var scans = track(bill, "4321").result();

        assertThat(scans.valueStream().map(scan -> scan.path("scanDate").asLong()))
                .isSorted()
                .allMatch(time -> time > NOW.toEpochMilli() && time < clock.millis());
        var first = scans.path(0);
        assertThat(first.propertyNames())
                .contains("billCode", "desc", "operateUser", "signMan", "preOrNextSite");
        assertThat(first.path("scanSite").path("city").asString()).isEqualTo("上海市");
        assertThat(scans.path(1).path("preOrNextSite").path("name").asString()).isEqualTo("上海市中转场");
    }

    @ParameterizedTest
    @CsvSource({
        "SF7444000000001, 4321, E416",
        "73100000000001, '', E413",
        "73100000000001, 9999, E409",
        "73100000000001, 13900004321, SYS000",
        "73100000000001, 5678, SYS000",
        "73100000000009, 4321, SYS000",
    })
    void showsAParcelToWhoeverKnowsAPhone(String bill, String phone, String code) {
        create("S1");

        assertThat(track(bill, phone).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"E404", "E418"})
    void refusesANumberWithAnyCodeItIsToldTo(String code) throws IOException {
        start(
                ZtoSettings.plain()
                        .with(
                                new ZtoScript(
                                        Scripts.none(),
                                        new Scripts<>(Map.of("73100000000001", code)))));
        create("S1");

        assertThat(track("73100000000001", "4321").code()).isEqualTo(code);
    }

    @Test
    void subscribes() {
        var bill = create("S1").bill();

        var reply =
                shipper.call(
                        SUBSCRIBE,
                        "{\"billCode\":\"%s\",\"mobilePhone\":\"5678\"}".formatted(bill));

        assertThat(reply.code()).isEqualTo("SYS000");
        assertThat(reply.message()).isEqualTo("操作成功");
        assertThat(reply.result().isNull()).isTrue();
        assertThat(zto.ledger().subscribed()).containsExactly(bill);
    }

    @Test
    void saysHowAnOrderStands() {
        var bill = create(booked("S1")).bill();
        assertThat(status("0", bill)).isEqualTo(0);
        zto.ledger().ship(bill, Fate.DELIVERED);
        assertThat(status("0", bill)).isEqualTo(99);

        var gone = create(booked("S2")).bill();
        cancel(gone);
        assertThat(status("0", gone)).isEqualTo(-2);
    }

    @Test
    void asksForAFullNetOrderByItsOwnType() {
        var bill = create("S1").bill();

        assertThat(info("1", bill).size()).isEqualTo(1);
        assertThat(info("1", bill).path(0).path("billCode").asString()).isEqualTo(bill);
        assertThat(info("0", bill).isEmpty()).isTrue();
        assertThat(info("1", "73100000000009").isEmpty()).isTrue();
    }

    private int status(String type, String bill) {
        return info(type, bill).path(0).path("orderStatus").asInt();
    }

    private JsonNode info(String type, String bill) {
        return shipper.call(
                        INFO,
                        "{\"type\":%s,\"orderCode\":\"\",\"billCode\":\"%s\"}"
                                .formatted(type, bill))
                .result();
    }
}
