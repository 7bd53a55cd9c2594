package shop.fahuo.simulator.courier.zto;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.courier.Hand;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Instant;

/// A ZTO, and a customer that calls it over a socket.
abstract class ZtoCase {

    static final Instant NOW = Instant.parse("2026-11-22T02:05:00Z");

    static final String CREATE = "zto.open.createOrder";
    static final String CANCEL = "zto.open.cancelPreOrder";
    static final String INFO = "zto.open.getOrderInfo";
    static final String TRACK = "zto.merchant.waybill.track.query";
    static final String SUBSCRIBE = "zto.merchant.waybill.track.subsrcibe";

    private static final String ORDER =
            """
            {"partnerType":"2","orderType":"1","partnerOrderCode":"",
             "accountInfo":{"accountId":"test","accountPassword":"ZTO123","type":1,"customerId":""},"billCode":"",
             "senderInfo":{"senderName":"李雷","senderMobile":"13800005678","senderProvince":"上海市","senderCity":"上海市","senderDistrict":"青浦区","senderAddress":"华新镇华志路1685号"},
             "receiveInfo":{"receiverName":"韩梅","receiverPhone":"","receiverMobile":"13900004321","receiverProvince":"浙江省","receiverCity":"杭州市","receiverDistrict":"西湖区","receiverAddress":"文三路90号3幢201室"},
             "summaryInfo":{"quantity":1},"orderItems":[{"name":"茶叶","weight":500,"unitprice":50000,"quantity":1}]}
            """;

    final SettableClock clock = SettableClock.at(NOW);
    ZtoSimulator zto;
    ZtoShipper shipper;

    @BeforeEach
    void start() throws IOException {
        zto = ZtoSimulator.start(ZtoSettings.plain(), clock);
        shipper = new ZtoShipper(zto, Hand.client());
    }

    /// In place of the one that runs.
    void start(ZtoSettings settings) throws IOException {
        stop();
        zto = ZtoSimulator.start(settings, clock);
        shipper = new ZtoShipper(zto, Hand.client());
    }

    @AfterEach
    void stop() {
        zto.close();
        shipper.http().close();
    }

    /// An order as it should be, of a 全网件.
    static ObjectNode order(String code) {
        return Hand.json(ORDER).asObject().put("partnerOrderCode", code);
    }

    /// One that somebody comes for.
    static ObjectNode booked(String code) {
        return order(code).put("orderType", "2");
    }

    ZtoShipper.Reply create(JsonNode order) {
        return shipper.call(CREATE, order.toString());
    }

    ZtoShipper.Reply create(String code) {
        return create(order(code));
    }

    ZtoShipper.Reply cancel(String bill) {
        return shipper.call(
                CANCEL,
                "{\"cancelType\":\"2\",\"orderCode\":\"\",\"billCode\":\"%s\"}".formatted(bill));
    }

    ZtoShipper.Reply track(String bill, String phone) {
        return shipper.call(
                TRACK, "{\"billCode\":\"%s\",\"mobilePhone\":\"%s\"}".formatted(bill, phone));
    }
}
