package shop.fahuo.simulator.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.alipay.AlipayTrade.State;

import java.time.Duration;

class AlipayTradeTest extends AlipayCase {

    @Test
    void showsAPaidOrder() {
        var trade = alipay.ledger().pay("F001", fen(3005));

        var reply = query("F001");

        assertThat(app.isGenuine(reply)).isTrue();
        assertThat(reply.brief()).isEqualTo("10000");
        assertThat(reply.field("trade_no")).isEqualTo(trade.id()).hasSize(28);
        assertThat(reply.field("trade_status")).isEqualTo("TRADE_SUCCESS");
        assertThat(reply.field("total_amount")).isEqualTo("30.05");
        assertThat(reply.field("send_pay_date")).isEqualTo("2026-11-22 18:05:00");
    }

    @Test
    void findsAnOrderByItsOwnNumberFirst() {
        var trade = alipay.ledger().pay("F001", fen(100));
        alipay.ledger().pay("F002", fen(200));

        var reply =
                app.call(
                        "alipay.trade.query",
                        "{\"out_trade_no\":\"F002\",\"trade_no\":\"" + trade.id() + "\"}");

        assertThat(reply.field("out_trade_no")).isEqualTo("F001");
    }

    @Test
    void doesNotKnowAnOrderBeforeTheBuyerDoes() {
        assertThat(query("F001").brief()).isEqualTo("40004 ACQ.TRADE_NOT_EXIST");
        alipay.ledger().order("F001", fen(100));
        assertThat(query("F001").field("trade_status")).isEqualTo("WAIT_BUYER_PAY");
    }

    @Test
    void closesOnceAndOnlyWhatIsUnpaid() {
        alipay.ledger().order("F001", fen(100));
        alipay.ledger().pay("F002", fen(100));

        assertThat(close("F001").brief()).isEqualTo("10000");
        assertThat(query("F001").field("trade_status")).isEqualTo("TRADE_CLOSED");
        assertThat(close("F001").brief()).isEqualTo("40004 ACQ.REASON_TRADE_STATUS_INVALID");
        assertThat(close("F002").brief()).isEqualTo("40004 ACQ.REASON_TRADE_STATUS_INVALID");
        assertThat(close("F404").brief()).isEqualTo("40004 ACQ.TRADE_NOT_EXIST");
    }

    @Test
    void givesBackOnceForOneRequestAndSaysHowMuchInAll() {
        alipay.ledger().pay("F001", fen(3000));
        var before = alipay.ledger().balance();

        var first = refund("F001", "R1", "12.00");
        var again = refund("F001", "R1", "12");
        var second = refund("F001", "R2", "0.5");

        assertThat(first.field("fund_change")).isEqualTo("Y");
        assertThat(first.field("refund_fee")).isEqualTo("12.00");
        assertThat(first.node().has("out_request_no")).isFalse();
        assertThat(again.field("fund_change")).isEqualTo("N");
        assertThat(again.field("refund_fee")).isEqualTo("12.00");
        assertThat(second.field("refund_fee")).isEqualTo("12.50");
        assertThat(alipay.ledger().balance()).isEqualTo(before.minus(fen(1250)));
    }

    @Test
    void closesWhatIsGivenBackInFull() {
        alipay.ledger().pay("F001", fen(3000));
        refund("F001", "R1", "30.00");

        assertThat(query("F001").field("trade_status")).isEqualTo("TRADE_CLOSED");
        assertThat(refund("F001", "R1", "30.00").field("fund_change")).isEqualTo("N");
        assertThat(refund("F001", "R2", "0.01").brief()).isEqualTo("40004 ACQ.TRADE_HAS_CLOSE");
    }

    @Test
    void findsARefundOrSaysNothingOfIt() {
        alipay.ledger().pay("F001", fen(3000));
        refund("F001", "R1", "12.00");

        var found = queryRefund("F001", "R1");
        var absent = queryRefund("F001", "R2");

        assertThat(found.field("refund_status")).isEqualTo("REFUND_SUCCESS");
        assertThat(found.field("refund_amount")).isEqualTo("12.00");
        assertThat(absent.brief()).isEqualTo("10000");
        assertThat(absent.node().has("refund_status")).isFalse();
        assertThat(queryRefund("F404", "R1").brief()).isEqualTo("40004 ACQ.TRADE_NOT_EXIST");
    }

    @ParameterizedTest
    @CsvSource({
        "F001, R1, 12.01, ACQ.DISCORDANT_REPEAT_REQUEST",
        "F001, R2, 18.01, ACQ.REASON_TRADE_REFUND_FEE_ERR",
        "F001, '', 1.00, ACQ.REFUND_AMT_NOT_EQUAL_TOTAL",
        "F001, R2, 1.001, ACQ.INVALID_PARAMETER",
        "F001, R2, 0.00, ACQ.INVALID_PARAMETER",
        "F002, R1, 1.00, ACQ.TRADE_HAS_FINISHED",
        "F003, R1, 1.00, ACQ.TRADE_STATUS_ERROR",
        "F404, R1, 1.00, ACQ.TRADE_NOT_EXIST",
    })
    void refusesWhatCannotBe(String order, String request, String yuan, String expected) {
        alipay.ledger().pay("F001", fen(3000));
        alipay.ledger().pay("F002", fen(3000), State.TRADE_FINISHED);
        alipay.ledger().order("F003", fen(3000));
        refund("F001", "R1", "12.00");

        assertThat(refund(order, request, yuan).brief()).isEqualTo("40004 " + expected);
        assertThat(alipay.ledger().refunds()).hasSize(1);
    }

    @Test
    void refusesAfterAYearAndWithoutMoney() {
        alipay.ledger().pay("F001", fen(3000));
        alipay.ledger().charge(Fen.ZERO.minus(alipay.ledger().balance()));
        assertThat(refund("F001", "R1", "1.00").brief())
                .isEqualTo("40004 ACQ.SELLER_BALANCE_NOT_ENOUGH");

        clock.advance(Duration.ofDays(366));
        assertThat(refund("F001", "R1", "1.00").brief())
                .isEqualTo("40004 ACQ.TRADE_NOT_ALLOW_REFUND");
    }
}
