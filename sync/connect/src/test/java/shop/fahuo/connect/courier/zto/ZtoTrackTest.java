package shop.fahuo.connect.courier.zto;

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
import shop.fahuo.connect.courier.wire.Digests;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.TrackEvent;
import shop.fahuo.core.courier.TrackStatus;
import shop.fahuo.core.courier.WaybillNumber;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Scans, polled and pushed.
class ZtoTrackTest {

    private static final WaybillNumber NUMBER = new WaybillNumber("73100196611386");
    private static final Followed PARCEL = new Followed(NUMBER, "5678");

    /// In the shape of the push that was captured, whose digest is made as this one's; made up, for
    /// the captured text is not ours to publish.
    private static final String DATA =
            """
            {"billCode":"73100196611386","action":"DISPATCH","actionTime":"2025-05-22 15:07:50",\
            "city":"郑州市","facilityName":"郑州高新区","facilityCode":"37131",\
            "facilityContactPhone":"0371-00000000","courier":"李四","courierPhone":"18200000000",\
            "desc":"【郑州市】的业务员李四（18200000000）正在派件"}\
            """;

    private static final TrackEvent OUT =
            new TrackEvent(
                    Courier.ZTO,
                    NUMBER,
                    "DISPATCH",
                    "【郑州市】的业务员李四（18200000000）正在派件",
                    "郑州市 郑州高新区",
                    Instant.parse("2025-05-22T07:07:50Z"),
                    TrackStatus.OUT_FOR_DELIVERY);

    private static final String TAKEN =
            "{\"message\":\"调用成功\",\"status\":true,\"result\":\"成功\",\"statusCode\":\"200\"}";

    private final FakeCourier there = new FakeCourier();
    private final CourierClient zto = ZtoFixture.client(there);

    ZtoTrackTest() throws IOException {}

    @AfterEach
    void end() throws IOException {
        zto.close();
        there.close();
    }

    @Test
    void asksForOneParcelAtATime() {
        there.answers(
                ZtoFixture.ok(
                        """
                        [{"billCode":"73100196611386","scanType":"收件","scanDate":1747897595000,\
                        "desc":"已揽收","operateUser":"张三","scanSite":{"name":"青浦华新",\
                        "code":"02191","city":"上海市"}},{"billCode":"73100196611386",\
                        "scanType":"ARRIVAL","scanDate":"1747897682000","desc":"已到柜"}]\
                        """));
        assertThat(zto.track(List.of(PARCEL)))
                .isEqualTo(
                        new Ok<>(
                                List.of(
                                        new TrackEvent(
                                                Courier.ZTO,
                                                NUMBER,
                                                "收件",
                                                "已揽收",
                                                "上海市 青浦华新",
                                                Instant.parse("2025-05-22T07:06:35Z"),
                                                TrackStatus.PICKED_UP),
                                        new TrackEvent(
                                                Courier.ZTO,
                                                NUMBER,
                                                "ARRIVAL",
                                                "已到柜",
                                                "",
                                                Instant.parse("2025-05-22T07:08:02Z"),
                                                TrackStatus.READY_FOR_PICKUP))));
        assertThat(there.asked().getFirst().path()).isEqualTo("/zto.merchant.waybill.track.query");
        assertThat(there.asked().getFirst().body())
                .isEqualTo("{\"billCode\":\"73100196611386\",\"mobilePhone\":\"5678\"}");
        assertThat(zto.mostFollowed()).isEqualTo(1);
    }

    @Test
    void takesNothingToTellForAnAnswer() {
        there.answers(ZtoFixture.ok("[]"), ZtoFixture.ok("null"));
        assertThat(zto.track(List.of(PARCEL))).isEqualTo(new Ok<>(List.of()));
        assertThat(zto.track(List.of(PARCEL))).isEqualTo(new Ok<>(List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "73100196611387, 1747897595000, MISMATCH, billCode",
        "73100196611386, heute, UNREADABLE, scanDate",
    })
    void isNotSureOfAnOddScan(String number, String time, String code, String field) {
        there.answers(
                ZtoFixture.ok(
                        "[{\"billCode\":\"%s\",\"scanType\":\"收件\",\"scanDate\":\"%s\"}]"
                                .formatted(number, time)));
        assertThat(zto.track(List.of(PARCEL))).isEqualTo(new Unknown<>(code, field));
    }

    @ParameterizedTest
    @CsvSource({
        "GOT, PICKED_UP",
        "DEPARTURE, IN_TRANSIT",
        "ARRIVAL, IN_TRANSIT",
        "DISPATCH, OUT_FOR_DELIVERY",
        "INBOUND, READY_FOR_PICKUP",
        "HANDOVERSCAN_SIGNED, READY_FOR_PICKUP",
        "SIGNED, DELIVERED",
        "DEPARTURE_SIGNED, DELIVERED",
        "PROBLEM, EXCEPTION",
        "RETURN_SCAN, RETURNING",
        "RETURN_SIGNED, RETURNED",
        "收件, UNKNOWN",
    })
    void knowsWhatAPushMeans(String action, TrackStatus status) {
        assertThat(ZtoStatus.pushed(action)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "收件, PICKED_UP",
        "1, PICKED_UP",
        "发件, IN_TRANSIT",
        "2, IN_TRANSIT",
        "到件, IN_TRANSIT",
        "3, IN_TRANSIT",
        "转单, IN_TRANSIT",
        "9, IN_TRANSIT",
        "45, IN_TRANSIT",
        "安检, IN_TRANSIT",
        "派件, OUT_FOR_DELIVERY",
        "4, OUT_FOR_DELIVERY",
        "DELIVERY, OUT_FOR_DELIVERY",
        "ARRIVAL, READY_FOR_PICKUP",
        "44, READY_FOR_PICKUP",
        "7, READY_FOR_PICKUP",
        "第三方签收, READY_FOR_PICKUP",
        "签收, DELIVERED",
        "5, DELIVERED",
        "SIGNED, DELIVERED",
        "问题件, EXCEPTION",
        "事件, EXCEPTION",
        "DEPARTURE, EXCEPTION",
        "退件, RETURNING",
        "8, RETURNING",
        "GOT, UNKNOWN",
    })
    void knowsWhatAQueryMeans(String scanType, TrackStatus status) {
        assertThat(ZtoStatus.queried(scanType)).isEqualTo(status);
    }

    @Test
    void believesAPushThatIsSigned() {
        assertThat(open(form(DATA, digest(DATA), "APPKEY1", "Traces")))
                .isEqualTo(new Push.Heard(List.of(OUT), 0, TAKEN));
    }

    @Test
    void countsWhatItCannotReadAndStillAnswers() {
        var odd = DATA.replace("2025-05-22 15:07:50", "heute");
        assertThat(open(form(odd, digest(odd), "APPKEY1", "Traces")))
                .isEqualTo(new Push.Heard(List.of(), 1, TAKEN));
    }

    @Test
    void believesNobodyElse() {
        var digest = digest(DATA);
        assertThat(why(form(DATA.replace("DISPATCH", "SIGNED"), digest, "APPKEY1", "Traces")))
                .isEqualTo(Why.BAD_DIGEST);
        assertThat(why(form(DATA, "", "APPKEY1", "Traces"))).isEqualTo(Why.BAD_DIGEST);
        assertThat(why(form(DATA, digest, "APPKEY2", "Traces"))).isEqualTo(Why.OTHER_ACCOUNT);
        assertThat(why(form(DATA, digest, "APPKEY1", "Orders"))).isEqualTo(Why.UNREADABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "data", "data=%zz&msg_type=Traces", "data=1&data=2", "{}"})
    void wantsAnythingElseAgain(String body) {
        assertThat(why(body)).isEqualTo(Why.UNREADABLE);
        assertThat(open(body).answer()).contains("\"status\":false");
    }

    private static String digest(String data) {
        return Digests.md5(data + "TESTAPPSECRET0001");
    }

    private static String form(String data, String digest, String company, String type) {
        return "data=%s&data_digest=%s&company_id=%s&msg_type=%s"
                .formatted(
                        URLEncoder.encode(data, StandardCharsets.UTF_8),
                        URLEncoder.encode(digest, StandardCharsets.UTF_8),
                        company,
                        type);
    }

    private Push open(String body) {
        return ZtoFixture.account(there, ZtoDigest.USUAL, ZtoFixture.contract(2, 1, false))
                .push()
                .open(body.getBytes(StandardCharsets.UTF_8));
    }

    private Why why(String body) {
        if (open(body) instanceof Push.Unheard(var why, _)) {
            return why;
        }
        throw new AssertionError(body);
    }
}
