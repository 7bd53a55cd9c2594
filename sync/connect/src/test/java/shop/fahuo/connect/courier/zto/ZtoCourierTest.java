package shop.fahuo.connect.courier.zto;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.connect.courier.Parcels.BUYER;
import static shop.fahuo.connect.courier.Parcels.SHOP;
import static shop.fahuo.connect.courier.Parcels.parcel;
import static shop.fahuo.connect.courier.zto.ZtoFixture.BOOKED;
import static shop.fahuo.connect.courier.zto.ZtoFixture.ok;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.courier.Booked;
import shop.fahuo.connect.courier.Capability;
import shop.fahuo.connect.courier.CourierClient;
import shop.fahuo.connect.courier.CourierReply;
import shop.fahuo.connect.courier.CourierReply.Ok;
import shop.fahuo.connect.courier.CourierReply.Refused;
import shop.fahuo.connect.courier.FakeCourier;
import shop.fahuo.connect.courier.Part;
import shop.fahuo.connect.courier.Refusal;
import shop.fahuo.core.courier.CancelReason;
import shop.fahuo.core.courier.Party;
import shop.fahuo.core.courier.PayMethod;
import shop.fahuo.core.courier.Reach;
import shop.fahuo.core.courier.Routing;
import shop.fahuo.core.courier.ShipmentReference;
import shop.fahuo.core.courier.Waybill;
import shop.fahuo.core.courier.WaybillNumber;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.Recipient;

import java.io.IOException;
import java.util.List;

class ZtoCourierTest {

    private static final WaybillNumber NUMBER = new WaybillNumber("73100196611386");
    private static final Waybill WAYBILL =
            new Waybill(
                    NUMBER,
                    List.of(),
                    Routing.of("300- H12 09", "沪西"),
                    "250522000006047100",
                    Reach.UNDETERMINED);

    private final FakeCourier there = new FakeCourier();
    private final CourierClient zto = ZtoFixture.client(there);

    ZtoCourierTest() throws IOException {}

    @AfterEach
    void end() throws IOException {
        zto.close();
        there.close();
    }

    @Test
    void booksWithWhatTheApiWants() {
        there.answers(BOOKED.formatted("hz1-ab-1"));
        assertThat(zto.create(parcel("hz1-ab-1"))).isEqualTo(new Ok<>(WAYBILL));

        var asked = there.asked().getFirst();
        assertThat(asked.path()).isEqualTo("/zto.open.createOrder");
        assertThat(asked.body())
                .isEqualTo(
                        """
                        {"partnerType":"2","orderType":"1","partnerOrderCode":"hz1-ab-1",\
                        "accountInfo":{"accountId":"test","accountPassword":"ZTO123","type":1,\
                        "customerId":""},"senderInfo":{"senderName":"链动小铺",\
                        "senderPhone":"0571-88886666","senderProvince":"浙江省",\
                        "senderCity":"杭州市","senderDistrict":"余杭区",\
                        "senderAddress":"文一西路 969 号"},"receiveInfo":{"receiverName":"张三丰",\
                        "receiverMobile":"13812345678","receiverProvince":"广东省",\
                        "receiverCity":"广州市","receiverDistrict":"天河区",\
                        "receiverAddress":"体育西路 1 号 a+b*c~d"},"summaryInfo":{"quantity":2},\
                        "remark":"轻放","orderItems":[{"name":"茶叶","quantity":2,"weight":250,\
                        "unitprice":9900}]}\
                        """);
    }

    @Test
    void saysTheCityWhereThereIsNoDistrict() {
        there.answers(BOOKED.formatted("hz1-ab-1"));
        zto.create(to(new Address("广东省", "东莞市", "", "南城街道 1 号")));

        assertThat(there.asked().getFirst().body())
                .contains("\"receiverCity\":\"东莞市\",\"receiverDistrict\":\"东莞市\"");
    }

    private static shop.fahuo.core.courier.ShipmentRequest to(Address address) {
        var receiver = new Party("张三丰", BUYER.phone(), address);
        return parcel("hz1-ab-1", receiver, 1, PayMethod.SENDER, "");
    }

    @Test
    void sendsNothingThatZtoHasNoWordsFor() {
        assertThat(zto.create(parcel("hz1-ab-1", BUYER, 2, PayMethod.SENDER, "")))
                .isEqualTo(notSent(Part.PIECES));
        assertThat(zto.create(parcel("hz1-ab-1", BUYER, 1, PayMethod.RECEIVER, "")))
                .isEqualTo(notSent(Part.PAY_METHOD));
        assertThat(zto.create(parcel("hz1-ab-1", BUYER, 1, PayMethod.SENDER, "2")))
                .isEqualTo(notSent(Part.PRODUCT));
        assertThat(zto.create(to(new Address("", "", "", "广东省广州市天河区体育西路 1 号"))))
                .isEqualTo(notSent(Part.RECEIVER_ADDRESS));
        assertThat(there.asked()).isEmpty();
    }

    private static Refused<Waybill> notSent(Part part) {
        return new Refused<>(Refusal.INVALID, part, "NOT_SENT", "");
    }

    @Test
    void cannotBeAskedWhatAReferenceHas() {
        assertThat(zto.capabilities()).doesNotContain(Capability.FIND, Capability.REPEAT);
        assertThat(zto.find(parcel("hz1-ab-1")))
                .isEqualTo(new Refused<>(Refusal.NOT_SUPPORTED, "NOT_SUPPORTED", ""));
        assertThat(there.asked()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1, false, 1",
        "1, 2, true, 1",
        "2, 1, false, 1",
        "2, 2, true, 1",
        "2, 4, false, 74",
    })
    void canDoWhatItsContractSays(int partner, int order, boolean isCancellable, int kind) {
        var contract = ZtoFixture.contract(partner, order, true);
        var client =
                ZtoFixture.account(there, ZtoDigest.USUAL, contract)
                        .open(FakeCourier.SHORT, ZtoFixture.CLOCK);
        assertThat(client.capabilities().contains(Capability.CANCEL)).isEqualTo(isCancellable);
        assertThat(client.capabilities()).contains(Capability.REPEAT);
        assertThat(contract.kind()).isEqualTo(kind);
    }

    @Test
    void takesAnOrderBackWhereItCan() {
        try (var booked = ZtoFixture.client(there, 2)) {
            there.answers(ok("{}"), ZtoFixture.refused("SYS001", "查询不到该订单"));
            assertThat(cancel(booked)).isEqualTo(new Ok<>(true));
            assertThat(there.asked().getFirst().path()).isEqualTo("/zto.open.cancelPreOrder");
            assertThat(there.asked().getFirst().body())
                    .isEqualTo(
                            "{\"orderCode\":\"250522000006047100\","
                                    + "\"billCode\":\"73100196611386\",\"cancelType\":\"3\"}");
            assertThat(cancel(booked))
                    .isEqualTo(new Refused<>(Refusal.NOT_FOUND, "SYS001", "查询不到该订单"));
        }
    }

    @Test
    void believesARefusalOnlyOfWhatIsNotCancelled() {
        try (var booked = ZtoFixture.client(there, 2)) {
            var no = ZtoFixture.refused("SYS002", "订单不能取消");
            there.answers(no, ok("[{\"orderStatus\":-2}]"));
            assertThat(cancel(booked)).isEqualTo(new Ok<>(true));
            there.answers(no, ok("[{\"orderStatus\":99}]"));
            assertThat(cancel(booked)).isEqualTo(new Refused<>(Refusal.OTHER, "SYS002", "订单不能取消"));
        }
    }

    @Test
    void leavesTheNumbersOfOthersToZto() {
        assertThat(cancel(zto))
                .isEqualTo(new Refused<>(Refusal.NOT_SUPPORTED, "NOT_SUPPORTED", ""));
        assertThat(there.asked()).isEmpty();
    }

    private static CourierReply<Boolean> cancel(CourierClient client) {
        return client.cancel(
                new Booked(new ShipmentReference("hz1-ab-1"), NUMBER, "250522000006047100"),
                CancelReason.DOUBLE);
    }

    @ParameterizedTest
    @CsvSource({
        "B04, DELIVERABLE",
        "A00, RECEIVER_OUT_OF_RANGE",
        "A04, RECEIVER_OUT_OF_RANGE",
        "B00, UNDETERMINED",
        "B03, UNDETERMINED",
        "'', UNDETERMINED",
    })
    void asksWhetherItGoesThere(String type, Reach reach) {
        there.answers(ok("{\"forbidType\":\"" + type + "\",\"forbidReason\":\"\"}"));
        assertThat(zto.reach(SHOP.address(), BUYER.address())).isEqualTo(new Ok<>(reach));
        assertThat(there.asked().getFirst().path()).isEqualTo("/zto.open.areaUnobstructed");
        assertThat(there.asked().getFirst().body())
                .isEqualTo(
                        """
                        {"province":"广东省","city":"广州市","district":"天河区",\
                        "address":"体育西路 1 号 a+b*c~d"}\
                        """);
    }

    @Test
    void fetchesTheMarkAgain() {
        there.answers(ok("{\"mark\":\"300- H12 09\",\"bagAddr\":\"沪西\"}"));
        assertThat(zto.routing(parcel("hz1-ab-1")))
                .isEqualTo(new Ok<>(Routing.of("300- H12 09", "沪西")));
        assertThat(there.asked().getFirst().path()).isEqualTo("/zto.innovate.bagAddrMark");
        assertThat(there.asked().getFirst().body())
                .isEqualTo(
                        """
                        {"unionCode":"hz1-ab-1","send_province":"浙江省","send_city":"杭州市",\
                        "send_district":"余杭区","send_address":"文一西路 969 号",\
                        "receive_province":"广东省","receive_city":"广州市",\
                        "receive_district":"天河区","receive_address":"体育西路 1 号 a+b*c~d"}\
                        """);
    }

    @Test
    void takesACellOfTextApart() {
        there.answers(
                ok(
                        """
                        {"address":{"province":"重庆","town":"","city":"重庆市",\
                        "countyId":"500107","county":"九龙坡区","detail":"杨九路1号"},\
                        "phone":"15888888888","name":"张三丰"}\
                        """));
        assertThat(zto.parse("张三丰 15888888888 重庆九龙坡区杨九路1号"))
                .isEqualTo(
                        new Ok<>(
                                new Recipient(
                                        "张三丰",
                                        "15888888888",
                                        new Address("重庆", "重庆市", "九龙坡区", "杨九路1号"))));
        assertThat(there.asked().getFirst().body())
                .isEqualTo("{\"address\":\"张三丰 15888888888 重庆九龙坡区杨九路1号\"}");
    }
}
