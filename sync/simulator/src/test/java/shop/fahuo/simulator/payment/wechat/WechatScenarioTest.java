package shop.fahuo.simulator.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.PaymentScenario;
import shop.fahuo.simulator.ScenarioReader;
import shop.fahuo.simulator.ScenarioReader.Reading;
import shop.fahuo.simulator.payment.Operation;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;

/// What a scenario file says is what a caller meets.
class WechatScenarioTest extends WechatCase {

    private void play(String payments) throws IOException {
        var scenario = ScenarioReader.read("{\"payments\":" + payments + "}");
        play(scenario instanceof Reading.Good(var good) ? good.payments() : PaymentScenario.PLAIN);
    }

    private void play(PaymentScenario payments) throws IOException {
        stop();
        wechat = WechatSimulator.start(payments.wechat(KEYS, 1), clock);
        wechat.faults().limit(payments.perSecond());
        merchant = Merchant.of(wechat, clock);
        wechat.ledger().pay("F001", fen(3000));
        wechat.ledger().allowSplitting("F001");
        clock.advance(Duration.ofMinutes(1));
    }

    private HttpResponse<byte[]> call(Operation operation) {
        return switch (operation) {
            case WECHAT_QUERY -> query("F001");
            case WECHAT_REFUND -> refund("F001", "R1", 100, 3000);
            case WECHAT_TRADE_BILL -> merchant.get("/v3/bill/tradebill?bill_date=2026-11-21");
            case WEIXIN_TOKEN -> merchant.post("/cgi-bin/stable_token", "{}");
            case WEIXIN_GET_ORDER -> merchant.post("/wxa/sec/order/get_order", "{}");
            default -> throw new IllegalArgumentException(operation.name());
        };
    }

    private String seen(HttpResponse<byte[]> answer) {
        boolean json = answer.headers().firstValue("Content-Type").orElse("").contains("json");
        var code = json ? Merchant.json(answer).path("errcode").asString("") : "";
        return (json ? Merchant.brief(answer) : answer.statusCode() + "")
                + (code.isEmpty() ? "" : " " + code)
                + (merchant.isGenuine(answer) ? " signed" : "");
    }

    @ParameterizedTest
    @CsvSource({
        "WECHAT_QUERY, ERROR_AFTER, 500 SYSTEM_ERROR signed",
        "WECHAT_QUERY, THROTTLE, 429 FREQUENCY_LIMITED signed",
        "WECHAT_QUERY, USER_PAYING, 202 USER_PAYING signed",
        "WECHAT_QUERY, IP_NOT_ALLOWED, 400 INVALID_REQUEST signed",
        "WECHAT_QUERY, BAD_SIGNATURE, 200",
        "WECHAT_QUERY, UNSIGNED, 200",
        "WECHAT_QUERY, UNKNOWN_SERIAL, 200",
        "WECHAT_QUERY, SIGNTEST, 200",
        "WECHAT_QUERY, PAGE_BEFORE, 502",
        "WECHAT_QUERY, FORGED_ABSENCE, 404 RESOURCE_NOT_EXISTS",
        "WECHAT_REFUND, NO_AUTH, 403 NO_AUTH signed",
        "WECHAT_REFUND, NOT_ENOUGH, 403 NOT_ENOUGH signed",
        "WECHAT_TRADE_BILL, NO_STATEMENT, 400 NO_STATEMENT_EXIST signed",
        "WECHAT_TRADE_BILL, STATEMENT_CREATING, 400 STATEMENT_CREATING signed",
        "WEIXIN_TOKEN, IP_NOT_ALLOWED, 200 40164",
        "WEIXIN_GET_ORDER, TOKEN_EXPIRED, 200 42001",
        "WEIXIN_GET_ORDER, ORDER_NOT_YET, 200 10060001",
    })
    void failsAsItIsTold(Operation operation, String fault, String expected) throws IOException {
        play(
                "{\"faults\":[{\"operation\":\"%s\",\"fault\":\"%s\",\"calls\":[1]}]}"
                        .formatted(operation, fault));

        assertThat(seen(call(operation))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"REFUND_ABNORMAL, ABNORMAL", "REFUND_CLOSED, CLOSED"})
    void endsARefundBadly(String fault, String expected) throws IOException {
        play(
                "{\"takes\":5,\"faults\":[{\"operation\":\"WECHAT_REFUND\",\"fault\":\"%s\",\"calls\":[1]}]}"
                        .formatted(fault));
        refund("F001", "R1", 100, 3000);
        clock.advance(Duration.ofSeconds(5));

        assertThat(Merchant.json(queryRefund("R1")).path("status").asString(""))
                .isEqualTo(expected);
    }

    @Test
    void takesSoManyCallsASecond() throws IOException {
        play("{\"perSecond\":2}");

        assertThat(Merchant.brief(query("F001"))).isEqualTo("200");
        assertThat(Merchant.brief(query("F001"))).isEqualTo("200");
        assertThat(Merchant.brief(query("F001"))).isEqualTo("429 FREQUENCY_LIMITED");
        clock.advance(Duration.ofSeconds(1));
        assertThat(Merchant.brief(query("F001"))).isEqualTo("200");
    }

    @Test
    void writesHeadersInSmallLetters() throws IOException {
        play("{\"smallHeaders\":true}");

        assertThat(query("F001").headers().map()).containsKey("wechatpay-serial");
    }
}
