package shop.fahuo.connect.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierPush.Push;
import shop.fahuo.connect.courier.CourierPush.Why;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.Followed;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.WaybillNumber;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Scans, polled and pushed.
class SfTrackTest {

    private static final WaybillNumber NUMBER = new WaybillNumber("SF7444496931331");
    private static final WaybillNumber OTHER = new WaybillNumber("SF7444496931332");

    /// In the shape of a push that was captured, with a made-up number.
    private static final String PUSH =
            """
            {"Body":{"WaybillRoute":[{"id":"363636015985819","mailno":"SF7444496931331",\
            "orderid":"hz1-ab-1","acceptTime":"2025-05-26 09:55:52","acceptAddress":"深圳市",\
            "remark":"顺丰速运 已收取快件","opCode":"50","reasonCode":"","reasonName":""}]}}\
            """;

    private static final TrackEvent COLLECTED =
            new TrackEvent(
                    Courier.SF,
                    NUMBER,
                    "50",
                    "顺丰速运 已收取快件",
                    "深圳市",
                    Instant.parse("2025-05-26T01:55:52Z"),
                    TrackStatus.PICKED_UP);

    private final FakeCourier there = new FakeCourier();
    private final CourierClient sf = SfFixture.client(there);

    SfTrackTest() throws IOException {}

    @AfterEach
    void end() throws IOException {
        sf.close();
        there.close();
    }

    @Test
    void asksForTenAtATimeWithTheEndsOfTheirPhones() {
        there.answers(
                SfFixture.ok(
                        """
                        {"routeResps":[{"mailNo":"SF7444496931331","routes":[\
                        {"acceptTime":"2025-05-26 09:55:52","acceptAddress":"深圳市",\
                        "remark":"顺丰速运 已收取快件","opCode":"50"},\
                        {"acceptTime":"2025-05-26 19:00:00","acceptAddress":"广州市",\
                        "remark":"已签收","opCode":"9980","firstStatusCode":"4",\
                        "firstStatusName":"已签收"}]},\
                        {"mailNo":"SF7444496931332","routes":[]}]}\
                        """));

        assertThat(sf.track(List.of(new Followed(NUMBER, "5678"), new Followed(OTHER, "0001"))))
                .isEqualTo(
                        new Ok<>(
                                List.of(
                                        COLLECTED,
                                        new TrackEvent(
                                                Courier.SF,
                                                NUMBER,
                                                "9980",
                                                "已签收",
                                                "广州市",
                                                Instant.parse("2025-05-26T11:00:00Z"),
                                                TrackStatus.DELIVERED))));
        assertThat(there.asked().getFirst().field("msgData"))
                .isEqualTo(
                        """
                        {"language":"zh-CN","trackingType":"1","trackingNumber":\
                        ["SF7444496931331","SF7444496931332"],"methodType":"1",\
                        "checkPhoneNo":"5678,0001"}\
                        """);
        assertThat(sf.mostFollowed()).isEqualTo(10);
    }

    @Test
    void takesNothingToTellForAnAnswer() {
        there.answers(SfFixture.refused("8013", "未查询到路由"));
        assertThat(sf.track(List.of(new Followed(NUMBER, "")))).isEqualTo(new Ok<>(List.of()));
        assertThat(there.asked().getFirst().field("msgData")).doesNotContain("checkPhoneNo");
    }

    @ParameterizedTest
    @CsvSource({
        "SF7444496931399, 2025-05-26 09:55:52, MISMATCH, mailNo",
        "SF7444496931331, 26.05.2025, UNREADABLE, acceptTime",
    })
    void isNotSureOfAnOddRoute(String number, String time, String code, String field) {
        there.answers(
                SfFixture.ok(
                        """
                        {"routeResps":[{"mailNo":"%s","routes":[{"acceptTime":"%s","opCode":"50"}]}]}\
                        """
                                .formatted(number, time)));
        assertThat(sf.track(List.of(new Followed(NUMBER, ""))))
                .isEqualTo(new Unknown<>(code, field));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 655, '', CREATED",
        "'', 50, '', PICKED_UP",
        "'', 54, '', PICKED_UP",
        "'', 30, '', IN_TRANSIT",
        "'', 31, '', IN_TRANSIT",
        "'', 36, '', IN_TRANSIT",
        "'', 44, '', IN_TRANSIT",
        "'', 407, '', IN_TRANSIT",
        "'', 501, '', IN_TRANSIT",
        "'', 204, '', OUT_FOR_DELIVERY",
        "'', 125, '', READY_FOR_PICKUP",
        "'', 642, '', READY_FOR_PICKUP",
        "'', 70, '', DELIVERY_FAILED",
        "'', 33, '', DELIVERY_FAILED",
        "'', 33, 83, READY_FOR_PICKUP",
        "'', 70, 85, READY_FOR_PICKUP",
        "'', 80, '', DELIVERED",
        "'', 8000, '', UNKNOWN",
        "4, 8000, '', UNKNOWN",
        "'', 8000, 6, EXCEPTION",
        "'', 8000, 2, EXCEPTION",
        "'', 99, '', RETURNING",
        "2, 99, 2, RETURNING",
        "'', 99, 1, IN_TRANSIT",
        "2, 631, '', RETURNED",
        "2, 648, '', RETURNED",
        "'', 160, '', UNKNOWN",
        "1, 160, '', PICKED_UP",
        "2, 160, '', IN_TRANSIT",
        "3, 160, '', OUT_FOR_DELIVERY",
        "4, 160, '', DELIVERED",
        "7, 160, '', CREATED",
        "11, 160, '', READY_FOR_PICKUP",
        "13, 160, '', DELIVERY_FAILED",
        "99, 80, '', DELIVERED",
    })
    void knowsWhatAScanMeans(String first, String op, String reason, TrackStatus status) {
        assertThat(SfStatus.of(first, op, reason)).isEqualTo(status);
    }

    @Test
    void readsAPushedRoute() {
        assertThat(open(PUSH))
                .isEqualTo(
                        new Push.Heard(
                                List.of(COLLECTED),
                                0,
                                "{\"return_code\":\"0000\",\"return_msg\":\"成功\"}"));
    }

    @Test
    void countsWhatItCannotReadAndStillAnswers() {
        var odd = PUSH.replace("[{", "[{\"mailno\":\"?\"},{\"acceptTime\":\"gestern\"},{");
        assertThat(open(odd)).isEqualTo(new Push.Heard(List.of(COLLECTED), 2, open(PUSH).answer()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<xml/>", "{\"Body\":{\"WaybillRoute\":\"\"}}", "[]"})
    void wantsAnythingElseAgain(String body) {
        assertThat(open(body))
                .isInstanceOfSatisfying(
                        Push.Unheard.class,
                        push -> {
                            assertThat(push.why()).isEqualTo(Why.UNREADABLE);
                            assertThat(push.answer()).doesNotContain("0000");
                        });
    }

    private static Push open(String body) {
        return new SfPush().open(body.getBytes(StandardCharsets.UTF_8));
    }
}
