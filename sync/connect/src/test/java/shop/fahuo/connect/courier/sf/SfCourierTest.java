package shop.fahuo.connect.courier.sf;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.connect.courier.Parcels.BUYER;
import static shop.fahuo.connect.courier.Parcels.SHOP;
import static shop.fahuo.connect.courier.Parcels.parcel;
import static shop.fahuo.connect.courier.sf.SfFixture.BARE;
import static shop.fahuo.connect.courier.sf.SfFixture.FILTER;
import static shop.fahuo.connect.courier.sf.SfFixture.ORDER;
import static shop.fahuo.connect.courier.sf.SfFixture.envelope;
import static shop.fahuo.connect.courier.sf.SfFixture.ok;
import static shop.fahuo.connect.courier.sf.SfFixture.refused;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.courier.Booked;
import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.CourierReply.Unknown;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.Part;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.core.courier.CancelReason;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.PrintMarks;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;

import java.io.IOException;
import java.util.List;

class SfCourierTest {

    private static final WaybillNumber NUMBER = new WaybillNumber("SF7444496931331");
    private static final Routing ROUTING =
            new Routing(
                    "020W-F0-CK",
                    "K35",
                    "",
                    "MMM={'k1':'020W','k2':'020CK','k3':'','k4':'T801','k5':'SF7444496931331',"
                            + "'k6':'','k7':'fe62b871'}",
                    new PrintMarks("特快", "000000000", "00010000"),
                    "020",
                    "020");
    private static final Waybill WAYBILL =
            new Waybill(NUMBER, List.of(), ROUTING, "", Reach.DELIVERABLE);

    private final FakeCourier there = new FakeCourier();
    private final CourierClient sf = SfFixture.client(there);

    SfCourierTest() throws IOException {}

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
    void booksWithWhatTheServiceWants() {
        assertThat(create(ok(ORDER.formatted("hz1-ab-1")))).isEqualTo(new Ok<>(WAYBILL));

        var asked = there.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/std/service");
        assertThat(asked.headers().get("content-type"))
                .isEqualTo("application/x-www-form-urlencoded;charset=UTF-8");
        assertThat(asked.form().keySet())
                .containsExactly(
                        "partnerID",
                        "requestID",
                        "serviceCode",
                        "timestamp",
                        "msgData",
                        "msgDigest");
        assertThat(asked.field("partnerID")).isEqualTo("PARTNER1");
        assertThat(asked.field("serviceCode")).isEqualTo("EXP_RECE_CREATE_ORDER");
        assertThat(asked.field("msgData"))
                .isEqualTo(
                        """
                        {"language":"zh-CN","orderId":"hz1-ab-1","cargoDetails":[{"name":"茶叶",\
                        "count":2,"unit":"件","weight":0.250,"amount":99.00,"currency":"CNY"}],\
                        "contactInfoList":[{"contactType":1,"contact":"链动小铺","company":"杭州链动",\
                        "tel":"0571-88886666","country":"CN","province":"浙江省","city":"杭州市",\
                        "county":"余杭区","address":"文一西路 969 号"},{"contactType":2,\
                        "contact":"张三丰","mobile":"13812345678","country":"CN","province":"广东省",\
                        "city":"广州市","county":"天河区","address":"体育西路 1 号 a+b*c~d"}],\
                        "monthlyCard":"7551234567","payMethod":1,"parcelQty":1,"totalWeight":0.620,\
                        "isDocall":0,"isSignBack":0,"isOneselfPickup":0,"isReturnRoutelabel":1,\
                        "isUnifiedWaybillNo":1,"isGenWaybillNo":1,"remark":"轻放"}\
                        """);
        assertThat(asked.field("msgDigest"))
                .isEqualTo(
                        SfDigest.STANDARD.of(
                                asked.field("msgData"),
                                asked.field("timestamp"),
                                SfFixture.CHECKWORD));
    }

    @Test
    void sendsTheSameAgainUnderANewRequest() {
        var answer = ok(ORDER.formatted("hz1-ab-1"));
        create(answer);
        create(answer);

        var asked = there.asked();
        assertThat(asked.getFirst().field("msgData")).isEqualTo(asked.getLast().field("msgData"));
        assertThat(asked.getFirst().field("requestID"))
                .isNotEqualTo(asked.getLast().field("requestID"));
    }

    @Test
    void saysWhichProductAndWhoPays() {
        there.answers(ok(ORDER.formatted("hz1-ab-1")));
        sf.create(parcel("hz1-ab-1", BUYER, 3, PayMethod.RECEIVER, "2"));

        assertThat(there.asked().getFirst().field("msgData"))
                .contains("\"payMethod\":2", "\"expressTypeId\":2", "\"parcelQty\":3");
    }

    @Test
    void sendsNoProductThatIsNotOne() {
        assertThat(sf.create(parcel("hz1-ab-1", BUYER, 1, PayMethod.SENDER, "T4")))
                .isEqualTo(new Refused<>(Refusal.INVALID, Part.PRODUCT, "PRODUCT", ""));
        assertThat(there.asked()).isEmpty();
    }

    /// An object instead of a text, truth as a text, a content type of something else.
    @Test
    void readsTheAnswerHoweverItIsWritten() {
        var object = "{\"success\":\"true\",\"msgData\":" + ORDER.formatted("hz1-ab-1") + "}";
        there.answers(FakeCourier.html(envelope("A1000", object)));

        assertThat(sf.create(parcel("hz1-ab-1"))).isEqualTo(new Ok<>(WAYBILL));
    }

    @Test
    void readsMotherAndChildren() {
        var several =
                ORDER.formatted("hz1-ab-1")
                        .replace(
                                "[{\"waybillType\":1,",
                                "[{\"waybillType\":2,\"waybillNo\":\"SF7444496931332\"},"
                                        + "{\"waybillType\":3,\"waybillNo\":\"SF7444496931399\"},"
                                        + "{\"waybillType\":1,");
        assertThat(create(ok(several)))
                .isEqualTo(
                        new Ok<>(
                                new Waybill(
                                        NUMBER,
                                        List.of(new WaybillNumber("SF7444496931332")),
                                        ROUTING,
                                        "",
                                        Reach.DELIVERABLE)));
    }

    @ParameterizedTest
    @CsvSource({
        "1, '', MANUAL_CHECK",
        "3, 1, RECEIVER_OUT_OF_RANGE",
        "3, 2, SENDER_OUT_OF_RANGE",
        "3, 3, NOT_DELIVERABLE",
    })
    void parksWhatSfDoesNotCarry(int filter, String remark, Reach reach) {
        var parked =
                ORDER.formatted("hz1-ab-1")
                        .replace("\"filterResult\":2", "\"filterResult\":" + filter)
                        .replace("\"remark\":\"\"", "\"remark\":\"" + remark + "\"");
        assertThat(create(ok(parked)))
                .isEqualTo(new Ok<>(new Waybill(NUMBER, List.of(), ROUTING, "", reach)));
        assertThat(reach.isParked()).isTrue();

        var without = parked.replaceFirst("\\[\\{\"waybillType.*?]", "[]");
        assertThat(create(ok(without)))
                .isEqualTo(new Refused<>(Refusal.UNREACHABLE, reach.name(), remark));
    }

    @Test
    void keepsANumberThatCouldNotBeRouted() {
        var failed = ORDER.formatted("hz1-ab-1").replace("\"code\":\"1000\"", "\"code\":\"1008\"");
        assertThat(create(ok(failed))).isEqualTo(new Ok<>(BARE));
        assertThat(BARE.routing().isSuspect()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "hz1-other-1, SF7444496931331, MISMATCH",
        "hz1-ab-1, '', UNREADABLE",
        "hz1-ab-1, 没有, UNREADABLE",
    })
    void isNotSureOfAnAnswerThatSaysSomethingElse(String order, String number, String code) {
        var odd = ORDER.formatted(order).replace("SF7444496931331", number);
        var reply = (Unknown<Waybill>) create(ok(odd));
        assertThat(reply.code()).isEqualTo(code);
    }

    @Test
    void isNotSureOfAnOrderWithoutAWaybill() {
        var none = "{\"orderId\":\"hz1-ab-1\",\"filterResult\":2,\"waybillNoInfoList\":[]}";
        assertThat(create(ok(none))).isEqualTo(new Unknown<>("NO_WAYBILL", ""));
    }

    @Test
    void takesAWaybillBack() {
        there.answers(ok("{\"orderId\":\"hz1-ab-1\",\"waybillNoInfoList\":[],\"resStatus\":2}"));
        assertThat(cancel()).isEqualTo(new Ok<>(true));
        assertThat(there.asked().getFirst().field("serviceCode"))
                .isEqualTo("EXP_RECE_UPDATE_ORDER");
        assertThat(there.asked().getFirst().field("msgData"))
                .isEqualTo(
                        """
                        {"orderId":"hz1-ab-1","dealType":2,"language":"zh-CN",\
                        "waybillNoInfoList":[{"waybillType":1,"waybillNo":"SF7444496931331"}]}\
                        """);
    }

    @ParameterizedTest
    @CsvSource({
        "8037, Ok[value=true]",
        "8253, Ok[value=true]",
        "8252, 'Refused[why=TOO_LATE, part=NONE, code=8252, words=x]'",
        "8018, 'Refused[why=NOT_FOUND, part=NONE, code=8018, words=x]'",
        "8017, 'Refused[why=INVALID, part=WAYBILL, code=8017, words=x]'",
        "8019, 'Unknown[code=8019, words=x, steps=[ASK_AGAIN]]'",
    })
    void saysWhatBecameOfTakingBack(String code, String reply) {
        there.answers(refused(code, "x"));
        assertThat(cancel()).hasToString(reply);
    }

    @Test
    void isNotSureOfACancellationThatDoesNotMatch() {
        there.answers(ok("{\"orderId\":\"hz1-ab-1\",\"resStatus\":1}"));
        assertThat(cancel()).isEqualTo(new Unknown<>("MISMATCH", "resStatus"));
    }

    private CourierReply<Boolean> cancel() {
        return sf.cancel(
                new Booked(new ShipmentReference("hz1-ab-1"), NUMBER, ""), CancelReason.MISTAKEN);
    }

    @Test
    void asksWhetherItGoesThere() {
        there.answers(envelope("A1000", SfFixture.text(FILTER)));
        assertThat(sf.reach(SHOP.address(), BUYER.address()))
                .isEqualTo(new Ok<>(Reach.DELIVERABLE));
        assertThat(there.asked().getFirst().field("msgData"))
                .isEqualTo(
                        """
                        [{"filterType":1,"orderId":"FahuoReach","contactInfos":[{"contactType":1,\
                        "country":"CN","province":"浙江省","city":"杭州市","county":"余杭区",\
                        "address":"文一西路 969 号"},{"contactType":2,"country":"CN",\
                        "province":"广东省","city":"广州市","county":"天河区",\
                        "address":"体育西路 1 号 a+b*c~d"}]}]\
                        """);
    }

    @Test
    void fetchesTheRoutingAgain() {
        there.answers(ok(ORDER.formatted("hz1-ab-1")));
        assertThat(sf.routing(parcel("hz1-ab-1"))).isEqualTo(new Ok<>(ROUTING));
    }

    @Test
    void takesNoTextApart() {
        assertThat(sf.parse("张三 13812345678 广东省"))
                .isEqualTo(new Refused<>(Refusal.NOT_SUPPORTED, "NOT_SUPPORTED", ""));
        assertThat(there.asked()).isEmpty();
    }
}
