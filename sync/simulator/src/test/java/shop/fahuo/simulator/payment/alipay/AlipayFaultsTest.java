package shop.fahuo.simulator.payment.alipay;

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

class AlipayFaultsTest extends AlipayCase {

    @BeforeEach
    void pay() {
        alipay.ledger().pay("F001", fen(3000));
    }

    private void strike(Fault fault) {
        alipay.faults()
                .set(
                        PaymentFaultRule.on(Operation.ALIPAY_REFUND, fault, 1)
                                .by(Duration.ofMinutes(6)));
    }

    @ParameterizedTest
    @CsvSource({"CUT_BEFORE, 0", "CUT_AFTER, 1", "HALF_AFTER, 1"})
    void breaksOff(Fault fault, int done) {
        strike(fault);

        assertThatThrownBy(() -> refund("F001", "R1", "1.00"))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(alipay.ledger().refunds()).hasSize(done);
        assertThat(refund("F001", "R1", "1.00").field("fund_change"))
                .isEqualTo(done == 0 ? "Y" : "N");
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR_BEFORE, 0, 20000 isp.unknow-error, true",
        "ERROR_AFTER, 1, 20000 isp.unknow-error, true",
        "FORGED_ABSENCE, 0, 40004 ACQ.TRADE_NOT_EXIST, false",
        "THROTTLE, 0, 40005 isv.app-call-limited, true",
        "NOT_ENOUGH, 0, 40004 ACQ.SELLER_BALANCE_NOT_ENOUGH, true",
        "NO_AUTH, 0, 40006 isv.insufficient-isv-permissions, true",
        "BAD_SIGNATURE, 1, 10000, false",
        "UNSIGNED, 1, 10000, false",
        "UNKNOWN_SERIAL, 1, 10000, true",
        "SKEW, 1, 10000, true",
    })
    void answersWrongly(Fault fault, int done, String brief, boolean genuine) {
        strike(fault);

        var reply = refund("F001", "R1", "1.00");

        assertThat(reply.brief()).isEqualTo(brief);
        assertThat(app.isGenuine(reply)).isEqualTo(genuine);
        assertThat(alipay.ledger().refunds()).hasSize(done);
    }

    @Test
    void sendsAPageOfSomethingInBetween() {
        strike(Fault.PAGE_AFTER);

        var reply = refund("F001", "R1", "1.00");

        assertThat(reply.http().statusCode()).isEqualTo(502);
        assertThat(reply.text()).startsWith("<html>");
        assertThat(alipay.ledger().refunds()).hasSize(1);
    }

    @Test
    void deniesWhatItDid() {
        strike(Fault.FUND_CHANGE_N);

        assertThat(refund("F001", "R1", "1.00").field("fund_change")).isEqualTo("N");
        assertThat(queryRefund("F001", "R1").field("refund_status")).isEqualTo("REFUND_SUCCESS");
    }
}
