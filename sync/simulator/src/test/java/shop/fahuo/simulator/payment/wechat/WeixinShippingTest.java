package shop.fahuo.simulator.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

class WeixinShippingTest extends WechatCase {

    private static final String VIRTUAL =
            "\"logistics_type\":3,\"delivery_mode\":1,\"shipping_list\":[{\"item_desc\":\"月卡*1\"}]";

    private WechatTrade trade;

    @BeforeEach
    void pay() {
        trade = wechat.ledger().pay("F001", fen(3000));
    }

    private JsonNode call(String target, String body) {
        var request =
                HttpRequest.newBuilder(URI.create(wechat.base() + target))
                        .POST(BodyPublishers.ofString(body))
                        .build();
        return Merchant.json(merchant.send(request));
    }

    private JsonNode token(boolean force) {
        return call(
                "/cgi-bin/stable_token",
                "{\"grant_type\":\"client_credential\",\"appid\":\"%s\",\"secret\":\"%s\",\"force_refresh\":%s}"
                        .formatted(
                                KEYS.credentials().appid(), KEYS.credentials().appSecret(), force));
    }

    private String path(String name) {
        return "/wxa/sec/order/"
                + name
                + "?access_token="
                + token(false).path("access_token").asString("");
    }

    private int ship(String how) {
        return call(
                        path("upload_shipping_info"),
                        """
                        {"order_key":{"order_number_type":2,"transaction_id":"%s"},%s,
                         "upload_time":"2026-11-22T18:05:00.120+08:00","payer":{"openid":"%s"}}
                        """
                                .formatted(trade.id(), how, trade.payer().openid()))
                .path("errcode")
                .asInt();
    }

    private JsonNode order() {
        return call(path("get_order"), "{\"transaction_id\":\"" + trade.id() + "\"}").path("order");
    }

    @Test
    void goesThroughTheStatesOfAShipment() {
        assertThat(order().path("order_state").asInt()).isEqualTo(1);
        assertThat(ship(VIRTUAL)).isZero();
        assertThat(order().path("order_state").asInt()).isEqualTo(2);
        assertThat(order().path("shipping").path("logistics_type").asInt()).isEqualTo(3);
        clock.advance(Duration.ofDays(2));
        assertThat(order().path("order_state").asInt()).isEqualTo(3);
        assertThat(ship(VIRTUAL)).isEqualTo(10060004);
        clock.advance(Duration.ofDays(1));
        assertThat(order().path("order_state").asInt()).isEqualTo(4);
    }

    @Test
    void isReceivedWhenTheBuyerSaysSo() {
        ship(VIRTUAL);
        wechat.ledger().receive("F001");

        assertThat(order().path("order_state").asInt()).isEqualTo(3);
    }

    @Test
    void takesOneCorrection() {
        ship(VIRTUAL);
        assertThat(ship(VIRTUAL)).isEqualTo(10060023);
        assertThat(ship(VIRTUAL.replace("月卡", "年卡"))).isZero();
        assertThat(ship(VIRTUAL.replace("月卡", "周卡"))).isEqualTo(10060003);
    }

    @Test
    void addsPartsUntilTheLast() {
        var part =
                "\"logistics_type\":1,\"delivery_mode\":2,\"is_all_delivered\":%s,\"shipping_list\":["
                    + "{\"item_desc\":\"书\",\"express_company\":\"YTO\",\"tracking_no\":\"%s\"}]";

        assertThat(ship(part.formatted("false", "YT1"))).isZero();
        assertThat(order().path("order_state").asInt()).isEqualTo(1);
        assertThat(ship(part.formatted("true", "YT2"))).isZero();
        assertThat(order().path("order_state").asInt()).isEqualTo(2);
        assertThat(order().path("shipping").path("shipping_list").size()).isEqualTo(2);
        assertThat(ship(part.formatted("true", "YT3"))).isEqualTo(10060002);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0000',
            value = {
                "\"logistics_type\":9,\"delivery_mode\":1,\"shipping_list\":[{}] | 10060005",
                "\"logistics_type\":3,\"delivery_mode\":3,\"shipping_list\":[{}] | 268485224",
                "\"logistics_type\":3,\"delivery_mode\":1,\"shipping_list\":[{},{}] | 268485228",
                "\"logistics_type\":3,\"delivery_mode\":2,\"shipping_list\":[{}] | 10060006",
                "\"logistics_type\":1,\"delivery_mode\":2,\"shipping_list\":[{}] | 10060007",
                "\"logistics_type\":3,\"delivery_mode\":1,\"shipping_list\":[{}] | 10060020",
                "\"logistics_type\":3,\"delivery_mode\":1,\"shipping_list\":[{\"item_desc\":\" \"}]"
                        + " | 10060008",
                "\"logistics_type\":1,\"delivery_mode\":1,\"shipping_list\":[{\"item_desc\":\"a\"}]"
                        + " | 268485226",
                "\"logistics_type\":1,\"delivery_mode\":1,\"shipping_list\":[{\"item_desc\":\"a\",\"tracking_no\":\"1\"}]"
                    + " | 268485227",
                "\"logistics_type\":1,\"delivery_mode\":1,\"shipping_list\":[{\"item_desc\":\"a\",\"tracking_no\":\"1\",\"express_company\":\"SF\"}]"
                    + " | 10060014",
            })
    void refusesWhatCannotBe(String how, int expected) {
        assertThat(ship(how)).isEqualTo(expected);
    }

    @Test
    void findsOrdersByTheMerchantsNumberAndByTime() {
        wechat.ledger().order("UNPAID", fen(1));
        clock.advance(Duration.ofSeconds(60));
        wechat.ledger().pay("F002", fen(1));

        var one =
                call(
                        path("get_order"),
                        "{\"merchant_id\":\"%s\",\"merchant_trade_no\":\"F001\"}"
                                .formatted(KEYS.credentials().mchid()));
        var first = call(path("get_order_list"), "{\"page_size\":1}");
        var next = call(path("get_order_list"), "{\"page_size\":1,\"last_index\":\"1\"}");
        var early =
                call(
                        path("get_order_list"),
                        "{\"pay_time_range\":{\"end_time\":" + NOW.getEpochSecond() + "}}");

        assertThat(one.path("order").path("transaction_id").asString()).isEqualTo(trade.id());
        assertThat(first.path("has_more").asBoolean()).isTrue();
        assertThat(next.path("order_list").path(0).path("merchant_trade_no").asString())
                .isEqualTo("F002");
        assertThat(next.path("has_more").asBoolean()).isFalse();
        assertThat(early.path("order_list").size()).isEqualTo(1);
        assertThat(call(path("get_order_list"), "{\"last_index\":\"x\"}").path("errcode").asInt())
                .isEqualTo(10060011);
    }

    @Test
    void keepsItsTokenForTwoHours() {
        var first = token(false);
        assertThat(first.path("expires_in").asInt()).isEqualTo(7200);
        clock.advance(Duration.ofMinutes(60));
        assertThat(token(false).path("access_token")).isEqualTo(first.path("access_token"));
        clock.advance(Duration.ofMinutes(60));

        var old = "/wxa/sec/order/get_order?access_token=" + first.path("access_token").asString();
        assertThat(call(old, "{}").path("errcode").asInt()).isEqualTo(42001);
        assertThat(token(false).path("access_token")).isNotEqualTo(first.path("access_token"));
        assertThat(call(old, "{}").path("errcode").asInt()).isEqualTo(40001);
    }

    @Test
    void givesAnotherTokenOnlyEveryHalfMinute() {
        var first = token(false);
        assertThat(token(true).path("errcode").asInt()).isEqualTo(45011);
        clock.advance(Duration.ofSeconds(30));

        assertThat(token(true).path("access_token")).isNotEqualTo(first.path("access_token"));
    }

    @ParameterizedTest
    @CsvSource({
        "WEIXIN_TOKEN, IP_NOT_ALLOWED, 40164",
        "WEIXIN_TOKEN, ERROR_BEFORE, -1",
    })
    void handsNoTokenOut(Operation operation, Fault fault, int code) {
        wechat.faults().set(PaymentFaultRule.on(operation, fault, 1));

        assertThat(token(false).path("errcode").asInt()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "ORDER_NOT_YET, 10060001",
        "TOKEN_EXPIRED, 42001",
        "IP_NOT_ALLOWED, 61004",
        "NO_AUTH, 61003",
        "THROTTLE, 44990",
        "ERROR_AFTER, -1",
    })
    void failsAnUpload(Fault fault, int code) {
        wechat.faults().set(PaymentFaultRule.on(Operation.WEIXIN_SHIP, fault, 1));

        assertThat(ship(VIRTUAL)).isEqualTo(code);
        assertThat(wechat.ledger().shipment("F001").isPresent()).isEqualTo(fault.isDone());
    }
}
