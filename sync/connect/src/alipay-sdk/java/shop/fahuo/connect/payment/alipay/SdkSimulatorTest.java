package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.alipay.api.AlipayApiException;
import com.alipay.api.request.AlipayDataDataserviceBillDownloadurlQueryRequest;
import com.alipay.api.request.AlipayTradeCloseRequest;
import com.alipay.api.request.AlipayTradeFastpayRefundQueryRequest;
import com.alipay.api.request.AlipayTradeQueryRequest;
import com.alipay.api.request.AlipayTradeRefundRequest;
import com.alipay.api.response.AlipayTradeQueryResponse;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/// Alipay's SDK at the simulator, and beside us: whatever it believes and we do not is said here.
///
/// The SDK asks with the machine's own clock, so the simulator's is set to it.
@ParameterizedClass
@ValueSource(booleans = {false, true})
class SdkSimulatorTest {

    private static final TradeKey TRADE = new TradeKey.Shop("O-1");

    private final boolean certified;
    private SimulatedAlipay alipay;
    private SdkClient sdk;

    SdkSimulatorTest(boolean certified) {
        this.certified = certified;
    }

    @BeforeEach
    void start() throws IOException, AlipayApiException {
        alipay = new SimulatedAlipay(certified);
        alipay.clock.set(Instant.now());
        alipay.there.ledger().pay("O-1", Fen.of(10_000));
        alipay.there.ledger().order("O-2", Fen.of(100));
        sdk =
                SdkClient.of(
                        alipay.there.credentials(), alipay.there.gateway().toString(), certified);
    }

    @AfterEach
    void stop() {
        alipay.close();
    }

    private AlipayTradeQueryResponse query(String number) throws AlipayApiException {
        var request = new AlipayTradeQueryRequest();
        request.setBizContent("{\"out_trade_no\":\"" + number + "\"}");
        return sdk.call(request);
    }

    @Test
    void findsTheSameTrade() throws AlipayApiException {
        var theirs = query("O-1");

        assertThat(theirs.isSuccess()).isTrue();
        assertThat(theirs.getTradeStatus()).isEqualTo("TRADE_SUCCESS");
        assertThat(alipay.payments.query(TRADE))
                .isInstanceOfSatisfying(
                        Ok.class,
                        ok ->
                                assertThat(ok.value())
                                        .asString()
                                        .contains(theirs.getTradeNo(), theirs.getTotalAmount()));
        assertThat(query("O-3").getSubCode()).isEqualTo("ACQ.TRADE_NOT_EXIST");
    }

    @Test
    void closesRefundsAndFindsTheRefund() throws AlipayApiException {
        var close = new AlipayTradeCloseRequest();
        close.setBizContent("{\"out_trade_no\":\"O-2\"}");
        assertThat(sdk.call(close).isSuccess()).isTrue();

        var refund = new AlipayTradeRefundRequest();
        refund.setBizContent(
                "{\"out_trade_no\":\"O-1\",\"out_request_no\":\"R-1\","
                        + "\"refund_amount\":\"25.00\",\"refund_reason\":\"缺货\"}");
        var first = sdk.call(refund);
        assertThat(first.getFundChange()).isEqualTo("Y");
        assertThat(first.getRefundFee()).isEqualTo("25.00");
        assertThat(sdk.call(refund).getFundChange()).isEqualTo("N");

        var found = new AlipayTradeFastpayRefundQueryRequest();
        found.setBizContent("{\"out_trade_no\":\"O-1\",\"out_request_no\":\"R-1\"}");
        assertThat(sdk.call(found).getRefundStatus()).isEqualTo("REFUND_SUCCESS");
        assertThat(
                        alipay.payments.refunded(
                                new RefundRequest(
                                        TRADE, "R-1", Fen.of(2500), Fen.of(10_000), "缺货")))
                .isInstanceOfSatisfying(
                        Ok.class,
                        ok -> assertThat(ok.value()).asString().contains("SUCCESS", "25.00"));
    }

    @Test
    void learnsWhereTheBillIs() throws AlipayApiException {
        var bill = new AlipayDataDataserviceBillDownloadurlQueryRequest();
        bill.setBizContent("{\"bill_type\":\"trade\",\"bill_date\":\"2026-11-01\"}");

        assertThat(sdk.call(bill).getBillDownloadUrl()).startsWith("http://127.0.0.1:");
    }

    private void strikes(Fault fault) {
        alipay.there
                .faults()
                .set(
                        PaymentFaultRule.always(Operation.ALIPAY_QUERY, fault)
                                .by(Duration.ofMinutes(6)));
    }

    @Test
    void neitherBelievesABadSignature() {
        strikes(Fault.BAD_SIGNATURE);

        assertThat(alipay.payments.query(TRADE)).isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> query("O-1")).isInstanceOf(AlipayApiException.class);
    }

    @Test
    void neitherBelievesAnUnsignedSuccess() {
        strikes(Fault.UNSIGNED);

        assertThat(alipay.payments.query(TRADE)).isInstanceOf(Unknown.class);
        assertThatThrownBy(() -> query("O-1")).hasMessageContaining("验签");
    }

    @Test
    void onlyTheSdkBelievesAnUnsignedRefusal() throws AlipayApiException {
        strikes(Fault.FORGED_ABSENCE);

        assertThat(alipay.payments.query(TRADE)).isInstanceOf(Unknown.class);
        assertThat(query("O-1").getSubCode()).isEqualTo("ACQ.TRADE_NOT_EXIST");
    }

    @Test
    void onlyWeSeeThatTheClocksPart() throws AlipayApiException {
        strikes(Fault.SKEW);
        alipay.payments.query(TRADE);

        assertThat(alipay.payments.skew().isTooMuch()).isTrue();
        assertThat(query("O-1").isSuccess()).isTrue();
    }
}
