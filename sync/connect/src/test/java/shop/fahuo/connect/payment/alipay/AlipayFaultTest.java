package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/// What [AlipayPayments] makes of everything that can go wrong on the way.
class AlipayFaultTest {

    private static final RefundRequest REFUND =
            new RefundRequest(new TradeKey.Shop("O-1"), "R-1", Fen.of(2500), Fen.of(10_000), "");

    private SimulatedAlipay alipay;

    @BeforeEach
    void start() throws IOException {
        alipay = new SimulatedAlipay(true);
        alipay.there.ledger().pay("O-1", Fen.of(10_000));
    }

    @AfterEach
    void stop() {
        alipay.close();
    }

    @ParameterizedTest
    @CsvSource({
        "CUT_BEFORE, Unknown",
        "CUT_AFTER, Unknown",
        "HALF_AFTER, Unknown",
        "TIMEOUT_BEFORE, Unknown",
        "TIMEOUT_AFTER, Unknown",
        "ERROR_BEFORE, Unknown",
        "ERROR_AFTER, Unknown",
        "PAGE_BEFORE, Unknown",
        "PAGE_AFTER, Unknown",
        "FORGED_ABSENCE, Unknown",
        "THROTTLE, NotNow",
        "BAD_SIGNATURE, Unknown",
        "UNSIGNED, Unknown",
        "UNKNOWN_SERIAL, Unknown",
        "NOT_ENOUGH, Rejected",
        "NO_AUTH, Rejected",
        "FUND_CHANGE_N, Ok",
    })
    void isNeverTooSure(Fault fault, String kind) {
        alipay.there.faults().set(PaymentFaultRule.always(Operation.ALIPAY_REFUND, fault));

        assertThat(alipay.payments.refund(REFUND).getClass().getSimpleName()).isEqualTo(kind);
    }

    /// With one fault in each of the first two calls, then none.
    static List<Fault> faults() {
        return Arrays.stream(Fault.values())
                .filter(fault -> fault.fits(Operation.ALIPAY_REFUND))
                .filter(fault -> fault.fits(Operation.ALIPAY_QUERY_REFUND))
                .filter(fault -> fault != Fault.SKEW)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void refundsExactlyOnceAllTheSame(Fault fault) {
        alipay.there
                .faults()
                .set(
                        PaymentFaultRule.on(Operation.ALIPAY_REFUND, fault, 1, 2),
                        PaymentFaultRule.on(Operation.ALIPAY_QUERY_REFUND, fault, 1));

        for (int tries = 0; !isDone() && tries < 5; tries++) {
            alipay.payments.refund(REFUND);
        }

        assertThat(isDone()).isTrue();
        assertThat(alipay.there.ledger().refunds())
                .singleElement()
                .satisfies(refund -> assertThat(refund.amount()).isEqualTo(Fen.of(2500)));
    }

    /// Asks until there is an answer, as the worker does.
    private boolean isDone() {
        for (int tries = 0; tries < 5; tries++) {
            if (alipay.payments.refunded(REFUND) instanceof Ok(var found)) {
                return found.filter(refund -> refund.state() == Refund.State.SUCCESS).isPresent();
            }
        }
        throw new AssertionError("no answer");
    }

    @Test
    void stopsWhenTheClocksPart() {
        alipay.there
                .faults()
                .set(
                        PaymentFaultRule.always(Operation.ALIPAY_QUERY, Fault.SKEW)
                                .by(Duration.ofMinutes(6)));
        alipay.payments.query(REFUND.trade());

        assertThat(alipay.payments.skew().isTooMuch()).isTrue();
        assertThat(alipay.payments.refund(REFUND)).isInstanceOf(NotNow.class);
        assertThat(alipay.there.ledger().refunds()).isEmpty();
    }
}
