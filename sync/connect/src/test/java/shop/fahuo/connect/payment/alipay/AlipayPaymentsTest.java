package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

class AlipayPaymentsTest {

    private static final TradeKey TRADE = new TradeKey.Shop("6823789339978248");
    private static final RefundRequest REFUND =
            new RefundRequest(TRADE, "R-1", Fen.of(1250), Fen.of(8888), "缺货");
    private static final String QUERY = "alipay.trade.query";
    private static final String CLOSE = "alipay.trade.close";
    private static final String ASK = "alipay.trade.refund";
    private static final String ASKED = "alipay.trade.fastpay.refund.query";
    private static final String NO_TRADE =
            "{\"code\":\"40004\",\"msg\":\"Business Failed\","
                    + "\"sub_code\":\"ACQ.TRADE_NOT_EXIST\",\"sub_msg\":\"交易不存在\"}";

    private AlipayShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = AlipayShop.plain();
    }

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    private void trade(String status) {
        shop.there.signs(
                QUERY,
                """
                {"code":"10000","msg":"Success","trade_no":"2013112011001004330000121536",
                 "out_trade_no":"6823789339978248","buyer_logon_id":"159****5620",
                 "trade_status":"%s","total_amount":"88.88","receipt_amount":"15.25",
                 "send_pay_date":"2014-11-27 15:45:57","buyer_user_id":"2088101117955611"}\
                """
                        .formatted(status));
    }

    @ParameterizedTest
    @CsvSource({
        "WAIT_BUYER_PAY, UNPAID",
        "TRADE_SUCCESS, PAID",
        "TRADE_CLOSED, CLOSED",
        "TRADE_FINISHED, FINISHED",
    })
    void findsATrade(String status, TradeState state) {
        trade(status);

        assertThat(shop.payments.query(TRADE))
                .isEqualTo(
                        new Ok<>(
                                Optional.of(
                                        new Trade(
                                                Provider.ALIPAY,
                                                "6823789339978248",
                                                "2013112011001004330000121536",
                                                state,
                                                Fen.of(8888),
                                                Optional.of(Instant.parse("2014-11-27T07:45:57Z")),
                                                "2088101117955611",
                                                ""))));
        assertThat(shop.there.calls().getFirst())
                .containsEntry("biz_content", "{\"out_trade_no\":\"6823789339978248\"}");
    }

    @Test
    void asksByAlipaysNumber() {
        trade("TRADE_SUCCESS");
        var key = new TradeKey.Transaction("2013112011001004330000121536");

        assertThat(shop.payments.query(key)).isInstanceOf(Ok.class);
        assertThat(shop.there.calls().getFirst())
                .containsEntry("biz_content", "{\"trade_no\":\"2013112011001004330000121536\"}");
    }

    @Test
    void findsNoTradeBeforeTheBuyerBegins() {
        shop.there.signs(QUERY, NO_TRADE);
        assertThat(shop.payments.query(TRADE)).isEqualTo(new Ok<>(Optional.empty()));

        shop.there.saysUnsigned(QUERY, NO_TRADE);
        assertThat(shop.payments.query(TRADE))
                .isEqualTo(new Unknown<>("ACQ.TRADE_NOT_EXIST", "交易不存在"));
    }

    @ParameterizedTest
    @CsvSource({
        "6823789339978249, TRADE_SUCCESS, 88.88",
        "6823789339978248, TRADE_PENDING, 88.88",
        "6823789339978248, TRADE_SUCCESS, 88.888",
        "6823789339978248, TRADE_SUCCESS, ''",
        "6823789339978248, '', 88.88",
    })
    void takesNoOtherTradeForIt(String number, String status, String amount) {
        shop.there.signs(
                QUERY,
                ("{\"code\":\"10000\",\"out_trade_no\":\"%s\",\"trade_status\":\"%s\","
                                + "\"total_amount\":\"%s\"}")
                        .formatted(number, status, amount));

        assertThat(shop.payments.query(TRADE))
                .isInstanceOfSatisfying(
                        Unknown.class,
                        unknown -> assertThat(unknown.code()).isEqualTo("UNREADABLE"));
    }

    @Test
    void closes() {
        shop.there.signs(CLOSE, "{\"code\":\"10000\",\"out_trade_no\":\"6823789339978248\"}");

        assertThat(shop.payments.close("6823789339978248")).isEqualTo(new Ok<>(TradeState.CLOSED));
    }

    @ParameterizedTest
    @CsvSource({
        "ACQ.TRADE_STATUS_ERROR, TRADE_CLOSED, true",
        "ACQ.REASON_TRADE_STATUS_INVALID, TRADE_CLOSED, true",
        "ACQ.REASON_ILLEGAL_STATUS, TRADE_CLOSED, true",
        "ACQ.TRADE_STATUS_ERROR, TRADE_SUCCESS, false",
        "ACQ.TRADE_NOT_EXIST, TRADE_CLOSED, false",
    })
    void closesAgain(String code, String status, boolean closed) {
        shop.there.signs(CLOSE, "{\"code\":\"40004\",\"sub_code\":\"" + code + "\"}");
        trade(status);

        PaymentReply<TradeState> expected =
                closed ? new Ok<>(TradeState.CLOSED) : new Rejected<>(code, "");
        assertThat(shop.payments.close("6823789339978248")).isEqualTo(expected);
    }

    private void refundAnswer(String change, String sum) {
        shop.there.signs(
                ASK,
                """
                {"code":"10000","msg":"Success","trade_no":"2013112011001004330000121536",
                 "out_trade_no":"6823789339978248","fund_change":"%s","refund_fee":"%s",
                 "gmt_refund_pay":"2026-11-22 10:00:01"}\
                """
                        .formatted(change, sum));
    }

    @ParameterizedTest
    @CsvSource({"12.50", "20.00", "88.88"})
    void refunds(String sum) {
        refundAnswer("Y", sum);

        assertThat(shop.payments.refund(REFUND))
                .isEqualTo(
                        new Ok<>(
                                new Refund(
                                        "R-1",
                                        "",
                                        Fen.of(1250),
                                        Refund.State.SUCCESS,
                                        Optional.of(Instant.parse("2026-11-22T02:00:01Z")))));
        assertThat(shop.there.calls().getFirst())
                .containsEntry(
                        "biz_content",
                        "{\"out_request_no\":\"R-1\",\"out_trade_no\":\"6823789339978248\","
                                + "\"refund_amount\":\"12.50\",\"refund_reason\":\"缺货\"}");
    }

    @Test
    void hasNoProofOfARefundThatMovedNothing() {
        refundAnswer("N", "12.50");

        assertThat(shop.payments.refund(REFUND))
                .isEqualTo(
                        new Ok<>(
                                new Refund(
                                        "R-1",
                                        "",
                                        Fen.of(1250),
                                        Refund.State.PROCESSING,
                                        Optional.empty())));
    }

    @Test
    void doubtsARefundOfLessThanWasAsked() {
        refundAnswer("Y", "12.49");

        assertThat(shop.payments.refund(REFUND)).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "40004, ACQ.DISCORDANT_REPEAT_REQUEST, Rejected",
        "40004, ACQ.SELLER_BALANCE_NOT_ENOUGH, Rejected",
        "40004, ACQ.TRADE_HAS_FINISHED, Rejected",
        "40004, ACQ.TRADE_NOT_EXIST, Rejected",
        "40004, ACQ.SYSTEM_ERROR, Unknown",
        "20000, aop.unknow-error, Unknown",
    })
    void isRefused(String code, String reason, String kind) {
        shop.there.signs(ASK, "{\"code\":\"%s\",\"sub_code\":\"%s\"}".formatted(code, reason));

        assertThat(shop.payments.refund(REFUND).getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void refundsNothingWhileTheClockIsOff() {
        shop.there.lives(Clock.offset(AlipayShop.CLOCK, Duration.ofMinutes(5)));
        trade("TRADE_SUCCESS");
        shop.payments.query(TRADE);
        refundAnswer("Y", "12.50");

        assertThat(shop.payments.refund(REFUND)).isInstanceOf(NotNow.class);
        assertThat(shop.there.calls()).hasSize(1);
    }

    @Test
    void findsARefund() {
        shop.there.signs(
                ASKED,
                """
                {"code":"10000","trade_no":"2013112011001004330000121536",
                 "out_trade_no":"6823789339978248","out_request_no":"R-1",
                 "refund_status":"REFUND_SUCCESS","total_amount":"88.88",
                 "refund_amount":"12.50","gmt_refund_pay":"2026-11-22 10:00:01"}\
                """);

        assertThat(shop.payments.refunded(REFUND))
                .isEqualTo(
                        new Ok<>(
                                Optional.of(
                                        new Refund(
                                                "R-1",
                                                "",
                                                Fen.of(1250),
                                                Refund.State.SUCCESS,
                                                Optional.of(
                                                        Instant.parse("2026-11-22T02:00:01Z"))))));
    }

    @Test
    void findsNoRefund() {
        shop.there.signs(ASKED, "{\"code\":\"10000\",\"msg\":\"Success\"}");
        assertThat(shop.payments.refunded(REFUND)).isEqualTo(new Ok<>(Optional.empty()));

        shop.there.signs(ASKED, NO_TRADE);
        assertThat(shop.payments.refunded(REFUND)).isEqualTo(new Ok<>(Optional.empty()));

        shop.there.saysUnsigned(ASKED, "{\"code\":\"10000\",\"msg\":\"Success\"}");
        assertThat(shop.payments.refunded(REFUND)).isInstanceOf(Unknown.class);
    }
}
