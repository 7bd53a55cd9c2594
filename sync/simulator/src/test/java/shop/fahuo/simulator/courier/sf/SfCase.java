package shop.fahuo.simulator.courier.sf;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.courier.Hand;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.time.Instant;

/// An SF, and a customer that calls it over a socket.
abstract class SfCase {

    static final Instant NOW = Instant.parse("2026-11-22T02:05:00Z");

    private static final String ORDER =
            """
            {"language":"zh-CN","orderId":"S1-1001-1",
             "cargoDetails":[{"name":"茶叶","count":1,"unit":"件","weight":0.5,"amount":99.0,"currency":"CNY"}],
             "contactInfoList":[
              {"contactType":1,"contact":"李雷","mobile":"13800005678","country":"CN","province":"广东省","city":"深圳市","county":"南山区","address":"科技园路1号"},
              {"contactType":2,"contact":"韩梅","mobile":"13900004321","country":"CN","province":"浙江省","city":"杭州市","county":"西湖区","address":"文三路90号3幢201室"}],
             "monthlyCard":"7551234567","payMethod":1,"expressTypeId":1,"parcelQty":1,"totalWeight":1.0,
             "isReturnRoutelabel":1,"isUnifiedWaybillNo":1,"isGenWaybillNo":1}
            """;

    final SettableClock clock = SettableClock.at(NOW);
    SfSimulator sf;
    Shipper shipper;

    @BeforeEach
    void start() throws IOException {
        sf = SfSimulator.start(SfSettings.plain(), clock);
        shipper = new Shipper(sf, clock, Hand.client());
    }

    /// In place of the one that runs.
    void start(SfSettings settings) throws IOException {
        stop();
        sf = SfSimulator.start(settings, clock);
        shipper = new Shipper(sf, clock, Hand.client());
    }

    @AfterEach
    void stop() {
        sf.close();
        shipper.http().close();
    }

    /// An order as it should be.
    static ObjectNode order(String orderId) {
        return Hand.json(ORDER).asObject().put("orderId", orderId);
    }

    static ObjectNode receiver(JsonNode order) {
        return order.path("contactInfoList").path(1).asObject();
    }

    Shipper.Reply create(JsonNode order) {
        return shipper.call("EXP_RECE_CREATE_ORDER", order.toString());
    }

    Shipper.Reply create(String orderId) {
        return create(order(orderId));
    }

    Shipper.Reply cancel(String orderId) {
        return shipper.call(
                "EXP_RECE_UPDATE_ORDER",
                "{\"orderId\":\"%s\",\"dealType\":2,\"waybillNoInfoList\":[]}".formatted(orderId));
    }

    Shipper.Reply search(String orderId) {
        return shipper.call(
                "EXP_RECE_SEARCH_ORDER_RESP",
                "{\"searchType\":\"1\",\"orderId\":\"%s\",\"language\":\"zh-CN\"}"
                        .formatted(orderId));
    }

    Shipper.Reply routes(String waybill) {
        return shipper.call(
                "EXP_RECE_SEARCH_ROUTES",
                "{\"trackingType\":\"1\",\"methodType\":\"1\",\"trackingNumber\":[\"%s\"]}"
                        .formatted(waybill));
    }
}
