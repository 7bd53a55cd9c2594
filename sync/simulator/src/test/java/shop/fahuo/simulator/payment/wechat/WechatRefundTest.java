package shop.fahuo.simulator.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;

import java.time.Duration;

class WechatRefundTest extends WechatCase {

    @Override
    WechatSettings settings() {
        return super.settings().taking(Duration.ofSeconds(5));
    }

    @BeforeEach
    void pay() {
        wechat.ledger().pay("F001", fen(3000));
    }

    private String state(String number) {
        return Merchant.json(queryRefund(number)).path("status").asString();
    }

    @Test
    void acceptsFirstAndSucceedsLater() {
        var accepted = Merchant.json(refund("F001", "R001", 1200, 3000));

        assertThat(accepted.path("status").asString()).isEqualTo("PROCESSING");
        assertThat(accepted.has("success_time")).isFalse();
        assertThat(Merchant.json(query("F001")).path("trade_state").asString()).isEqualTo("REFUND");

        clock.advance(Duration.ofSeconds(5));
        var done = Merchant.json(queryRefund("R001"));
        assertThat(done.path("status").asString()).isEqualTo("SUCCESS");
        assertThat(done.path("success_time").asString()).isEqualTo("2026-11-22T18:05:05+08:00");
        assertThat(done.path("amount").path("refund").asLong()).isEqualTo(1200);
    }

    @Test
    void movesMoneyOnceForOneNumber() {
        var before = wechat.ledger().balance();

        var first = refund("F001", "R001", 1200, 3000);
        var second = refund("F001", "R001", 1200, 3000);

        assertThat(Merchant.json(second)).isEqualTo(Merchant.json(first));
        assertThat(wechat.ledger().balance()).isEqualTo(before.minus(fen(1200)));
        assertThat(wechat.ledger().refunds()).hasSize(1);
    }

    @Test
    void refusesTheSameNumberForSomethingElse() {
        refund("F001", "R001", 1200, 3000);

        var other = refund("F001", "R001", 1201, 3000);

        assertThat(Merchant.brief(other)).isEqualTo("400 INVALID_REQUEST");
        assertThat(other.headers().firstValue("Request-ID").orElseThrow()).endsWith("-268498688");
    }

    @Test
    void givesBackNoMoreThanWasPaid() {
        refund("F001", "R001", 1200, 3000);

        assertThat(Merchant.brief(refund("F001", "R002", 1801, 3000)))
                .isEqualTo("400 INVALID_REQUEST");
        assertThat(refund("F001", "R002", 1800, 3000).statusCode()).isEqualTo(200);
    }

    @Test
    void takesFiftyPartsAndNoMore() {
        for (int i = 1; i <= 50; i++) {
            assertThat(refund("F001", "R" + i, 1, 3000).statusCode()).isEqualTo(200);
        }
        assertThat(Merchant.brief(refund("F001", "R51", 1, 3000))).isEqualTo("400 INVALID_REQUEST");
    }

    @ParameterizedTest
    @CsvSource({
        "F001, 'R 1', 1, 3000, 400 PARAM_ERROR",
        "F001, R1, 0, 3000, 400 PARAM_ERROR",
        "F001, R1, 1, 2999, 400 INVALID_REQUEST",
        "F404, R1, 1, 3000, 404 RESOURCE_NOT_EXISTS",
    })
    void refusesWhatCannotBe(String order, String number, long part, long total, String expected) {
        assertThat(Merchant.brief(refund(order, number, part, total))).isEqualTo(expected);
        assertThat(wechat.ledger().refunds()).isEmpty();
    }

    @Test
    void refusesAfterAYear() {
        clock.advance(Duration.ofDays(366));

        assertThat(Merchant.brief(refund("F001", "R001", 1, 3000)))
                .isEqualTo("400 INVALID_REQUEST");
    }

    @Test
    void refusesWhatTheAccountDoesNotCover() {
        wechat.ledger().charge(Fen.ZERO.minus(wechat.ledger().balance()).plus(fen(99)));

        assertThat(Merchant.brief(refund("F001", "R001", 100, 3000))).isEqualTo("403 NOT_ENOUGH");
        assertThat(refund("F001", "R001", 99, 3000).statusCode()).isEqualTo(200);
    }

    @Test
    void becomesAbnormalAndIsTriedAgain() {
        wechat.faults().set(PaymentFaultRule.on(Operation.WECHAT_REFUND, Fault.REFUND_ABNORMAL, 1));
        var id = Merchant.json(refund("F001", "R001", 100, 3000)).path("refund_id").asString();
        clock.advance(Duration.ofSeconds(5));
        assertThat(state("R001")).isEqualTo("ABNORMAL");

        var again =
                merchant.post(
                        "/v3/refund/domestic/refunds/" + id + "/apply-abnormal-refund",
                        "{\"out_refund_no\":\"R001\",\"type\":\"MERCHANT_BANK_CARD\"}");

        assertThat(Merchant.json(again).path("status").asString()).isEqualTo("PROCESSING");
        clock.advance(Duration.ofSeconds(5));
        assertThat(state("R001")).isEqualTo("SUCCESS");
        assertThat(wechat.ledger().movements()).hasSize(3);
    }

    @Test
    void wantsABankCardEncryptedForANamedKey() {
        wechat.faults().set(PaymentFaultRule.on(Operation.WECHAT_REFUND, Fault.REFUND_ABNORMAL, 1));
        var id = Merchant.json(refund("F001", "R001", 100, 3000)).path("refund_id").asString();
        var body =
                """
                {"out_refund_no":"R001","type":"USER_BANK_CARD","bank_account":"6222","real_name":"a"}
                """;
        var path = "/v3/refund/domestic/refunds/" + id + "/apply-abnormal-refund";

        assertThat(Merchant.brief(merchant.post(path, body))).isEqualTo("400 PARAM_ERROR");
        assertThat(
                        Merchant.brief(
                                merchant.asking(KEYS.credentials().platform().keyId())
                                        .post(path, body)))
                .isEqualTo("400 PARAM_ERROR");
    }

    @Test
    void closesOneWithoutMovingAFen() {
        wechat.faults().set(PaymentFaultRule.on(Operation.WECHAT_REFUND, Fault.REFUND_CLOSED, 1));
        var before = wechat.ledger().balance();
        refund("F001", "R001", 3000, 3000);
        clock.advance(Duration.ofSeconds(5));

        assertThat(state("R001")).isEqualTo("CLOSED");
        assertThat(wechat.ledger().balance()).isEqualTo(before);
        assertThat(refund("F001", "R002", 3000, 3000).statusCode()).isEqualTo(200);
    }
}
