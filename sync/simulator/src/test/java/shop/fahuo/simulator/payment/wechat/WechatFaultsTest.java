package shop.fahuo.simulator.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;

import java.io.UncheckedIOException;
import java.time.Duration;

class WechatFaultsTest extends WechatCase {

    @BeforeEach
    void pay() {
        wechat.ledger().pay("F001", fen(3000));
    }

    private void strike(Fault fault) {
        wechat.faults()
                .set(
                        PaymentFaultRule.on(Operation.WECHAT_REFUND, fault, 1)
                                .by(Duration.ofMinutes(6)));
    }

    @ParameterizedTest
    @CsvSource({
        "CUT_BEFORE, 0",
        "CUT_AFTER, 1",
        "HALF_AFTER, 1",
    })
    void breaksOff(Fault fault, int done) {
        strike(fault);

        assertThatThrownBy(() -> refund("F001", "R001", 100, 3000))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(wechat.ledger().refunds()).hasSize(done);
        assertThat(refund("F001", "R001", 100, 3000).statusCode()).isEqualTo(200);
        assertThat(wechat.ledger().refunds()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR_BEFORE, 0, 500, true",
        "ERROR_AFTER, 1, 500, true",
        "PAGE_BEFORE, 0, 502, false",
        "PAGE_AFTER, 1, 502, false",
        "FORGED_ABSENCE, 0, 404, false",
        "THROTTLE, 0, 429, true",
        "NOT_ENOUGH, 0, 403, true",
        "NO_AUTH, 0, 403, true",
        "IP_NOT_ALLOWED, 0, 400, true",
        "BAD_SIGNATURE, 1, 200, false",
        "UNSIGNED, 1, 200, false",
        "UNKNOWN_SERIAL, 1, 200, false",
        "SIGNTEST, 1, 200, false",
        "SKEW, 1, 200, true",
    })
    void answersWrongly(Fault fault, int done, int status, boolean genuine) {
        strike(fault);

        var answer = refund("F001", "R001", 100, 3000);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(merchant.isGenuine(answer)).isEqualTo(genuine);
        assertThat(wechat.ledger().refunds()).hasSize(done);
        assertThat(merchant.isGenuine(refund("F001", "R001", 100, 3000))).isTrue();
    }

    @Test
    void hasAWrongClockEverywhere() {
        strike(Fault.SKEW);

        var headers = refund("F001", "R001", 100, 3000).headers();

        assertThat(headers.firstValue("Date")).contains("Sun, 22 Nov 2026 10:11:00 GMT");
        assertThat(headers.firstValue("Wechatpay-Timestamp"))
                .contains(Long.toString(NOW.plusSeconds(360).getEpochSecond()));
    }

    @Test
    void saysThatTheUserIsJustPaying() {
        wechat.faults().set(PaymentFaultRule.always(Operation.WECHAT_QUERY, Fault.USER_PAYING));

        assertThat(Merchant.brief(query("F001"))).isEqualTo("202 USER_PAYING");
    }

    @Test
    void neverAnswersUntilItIsClosed() {
        wechat.faults().set(PaymentFaultRule.on(Operation.WECHAT_QUERY, Fault.TIMEOUT_BEFORE, 1));
        var request =
                merchant.signed(
                                "GET",
                                "/v3/pay/transactions/out-trade-no/F001?mchid="
                                        + KEYS.credentials().mchid(),
                                "")
                        .timeout(Duration.ofMillis(100))
                        .build();

        assertThatThrownBy(() -> merchant.send(request)).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void knowsWhichFaultAnOperationCanHave() {
        assertThatThrownBy(
                        () -> PaymentFaultRule.on(Operation.WECHAT_QUERY, Fault.REFUND_CLOSED, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
