package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentProvider;
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
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.SplittableRandom;

class WechatPaymentTest {

    private static final TradeKey NUMBER = new TradeKey.Shop("FH20261201-1");
    private static final RefundRequest REFUND =
            new RefundRequest(NUMBER, "R-1", Fen.of(30), Fen.of(100), "少发一件");
    private static final String PAID =
            """
            {"appid":"wxd678efh567hg6787","mchid":"1900000001","out_trade_no":"FH20261201-1",
             "transaction_id":"4200001","trade_type":"JSAPI","trade_state":"SUCCESS",
             "success_time":"2026-12-01T09:34:56+08:00","payer":{"openid":"o1"},
             "amount":{"total":100,"payer_total":90,"currency":"CNY"}}\
            """;
    private static final String REFUNDED =
            """
            {"refund_id":"5000001","out_refund_no":"R-1","transaction_id":"4200001",
             "out_trade_no":"FH20261201-1","status":"SUCCESS",
             "success_time":"2026-12-01T10:00:00+08:00",
             "amount":{"total":100,"refund":30,"currency":"CNY"}}\
            """;

    private final RawServer server;
    private final PaymentProvider wechat;

    WechatPaymentTest() throws IOException {
        server = new RawServer();
        var account = TestKeys.account(server.base(), TestKeys.publicKey());
        wechat =
                new WechatClient(account, Timeouts.DEFAULT, TestKeys.CLOCK, new SplittableRandom(1))
                        .payments();
    }

    @AfterEach
    void close() throws IOException {
        wechat.close();
        server.close();
    }

    private PaymentReply<Optional<Trade>> query(Letter letter) {
        server.answers(letter);
        return wechat.query(NUMBER);
    }

    @Test
    void readsAPaidOrder() {
        assertThat(query(Letter.signed(200, PAID)))
                .isEqualTo(
                        new Ok<>(
                                Optional.of(
                                        new Trade(
                                                Provider.WECHAT,
                                                "FH20261201-1",
                                                "4200001",
                                                TradeState.PAID,
                                                Fen.of(100),
                                                Optional.of(Instant.parse("2026-12-01T01:34:56Z")),
                                                "o1",
                                                "1900000001"))));
        var asked = server.asked().getFirst();
        assertThat(asked.target())
                .isEqualTo("/v3/pay/transactions/out-trade-no/FH20261201-1?mchid=1900000001");
        assertThat(asked.header("Accept")).isEqualTo("application/json");
        assertThat(asked.header("User-Agent")).startsWith("fahuo/");
        assertThat(asked.header("Wechatpay-Serial")).isEqualTo(TestKeys.PUBLIC_ID);
        assertThat(asked.header("Authorization")).startsWith("WECHATPAY2-SHA256-RSA2048 mchid=");
    }

    @Test
    void believesHeadersOfAnyCase() {
        assertThat(query(Letter.signed(200, PAID).lowerCase())).isInstanceOf(Ok.class);
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, PAID", "REFUND, REFUNDED", "NOTPAY, UNPAID", "CLOSED, CLOSED",
        "REVOKED, CLOSED", "USERPAYING, PAYING", "PAYERROR, UNPAID", "ACCEPT, PAYING",
    })
    void readsEveryState(String word, TradeState state) {
        var reply = query(Letter.signed(200, PAID.replace("SUCCESS", word)));
        assertThat(reply).isInstanceOf(Ok.class);
        assertThat(reply.toString()).contains("state=" + state + ",");
    }

    @Test
    void readsAnUnpaidOrder() {
        var body =
                """
                {"mchid":"1900000001","out_trade_no":"FH20261201-1","trade_state":"NOTPAY",
                 "amount":{"total":100}}\
                """;
        assertThat(query(Letter.signed(200, body)))
                .isEqualTo(
                        new Ok<>(
                                Optional.of(
                                        new Trade(
                                                Provider.WECHAT,
                                                "FH20261201-1",
                                                "",
                                                TradeState.UNPAID,
                                                Fen.of(100),
                                                Optional.empty(),
                                                "",
                                                "1900000001"))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"CNY\" | \"USD\" | MISMATCH",
                "\"FH20261201-1\" | \"FH20261201-2\" | MISMATCH",
                "\"SUCCESS\" | \"MAYBE\" | UNREADABLE",
                "\"total\":100 | \"total\":1.5 | UNREADABLE",
                "\"total\":100 | \"total\":-1 | UNREADABLE",
                "\"4200001\" | \"\" | UNREADABLE",
                "2026-12-01T09:34:56+08:00 | noon | UNREADABLE",
            })
    void believesNoOrderThatDoesNotFit(String text, String instead, String code) {
        assertThat(query(Letter.signed(200, PAID.replace(text, instead))))
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.code()).isEqualTo(code));
    }

    @Test
    void knowsThatAnOrderDoesNotExistOnlyWhenTold() {
        var body = "{\"code\":\"ORDER_NOT_EXIST\",\"message\":\"订单不存在\"}";
        assertThat(query(Letter.signed(404, body))).isEqualTo(new Ok<>(Optional.empty()));
        assertThat(query(Letter.plain(404, body)))
                .isEqualTo(new Unknown<>("ORDER_NOT_EXIST", "订单不存在"));
        assertThat(query(Letter.plain(404, "<html>not here</html>")))
                .isEqualTo(new Unknown<>("HTTP_404", ""));
    }

    @Test
    void asksNobodyAboutANumberThatCannotBe() {
        assertThat(wechat.query(new TradeKey.Shop("../../x")))
                .isEqualTo(new Ok<>(Optional.empty()));
        assertThat(wechat.close("..")).isInstanceOf(Rejected.class);
        assertThat(server.asked()).isEmpty();
    }

    /// One table for every call: what an answer means does not depend on who asked.
    @ParameterizedTest
    @CsvSource({
        "true,  400, PARAM_ERROR, Rejected, PARAM_ERROR",
        "false, 400, PARAM_ERROR, Unknown, PARAM_ERROR",
        "true,  403, NOT_ENOUGH, Rejected, NOT_ENOUGH",
        "false, 403, NOT_ENOUGH, Unknown, NOT_ENOUGH",
        "false, 401, SIGN_ERROR, Unknown, SIGN_ERROR",
        "true,  403, SOMETHING_NEW, Rejected, SOMETHING_NEW",
        "true,  403, '', Unknown, HTTP_403",
        "true,  429, FREQUENCY_LIMITED, NotNow, THROTTLED",
        "false, 429, RATELIMIT_EXCEED, NotNow, THROTTLED",
        "true,  500, SYSTEM_ERROR, Unknown, SYSTEM_ERROR",
        "false, 500, SYSTEM_ERROR, Unknown, SYSTEM_ERROR",
        "false, 502, '', Unknown, HTTP_502",
        "true,  202, USER_PAYING, NotNow, USER_PAYING",
        "false, 202, USER_PAYING, Unknown, UNSIGNED",
        "false, 302, '', Unknown, HTTP_302",
    })
    void meansTheSameForEveryCall(
            boolean signed, int status, String code, String kind, String expected) {
        var body = code.isEmpty() ? "{}" : "{\"code\":\"" + code + "\",\"message\":\"m\"}";
        var letter = signed ? Letter.signed(status, body) : Letter.plain(status, body);
        server.answers(letter, letter, letter, letter);
        assertThat(wechat.query(NUMBER)).satisfies(reply -> is(reply, kind, expected));
        assertThat(wechat.close("FH20261201-1")).satisfies(reply -> is(reply, kind, expected));
        assertThat(wechat.refund(REFUND)).satisfies(reply -> is(reply, kind, expected));
        assertThat(wechat.refunded(REFUND)).satisfies(reply -> is(reply, kind, expected));
    }

    private static void is(PaymentReply<?> reply, String kind, String code) {
        assertThat(reply.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(reply.toString()).contains("code=" + code + ",");
    }

    @Test
    void closes() {
        server.answers(Letter.signed(204, ""));
        assertThat(wechat.close("FH20261201-1")).isEqualTo(new Ok<>(TradeState.CLOSED));
        var asked = server.asked().getFirst();
        assertThat(asked.target())
                .isEqualTo("/v3/pay/transactions/out-trade-no/FH20261201-1/close");
        assertThat(asked.body()).isEqualTo("{\"mchid\":\"1900000001\"}");
        assertThat(asked.header("Content-Type")).startsWith("application/json");
    }

    @Test
    void closesWhatIsClosed() {
        server.answers(Letter.signed(400, "{\"code\":\"ORDER_CLOSED\"}"));
        assertThat(wechat.close("FH20261201-1")).isEqualTo(new Ok<>(TradeState.CLOSED));
    }

    @Test
    void closesNothingOnAnUnsignedWord() {
        server.answers(Letter.plain(204, ""));
        assertThat(wechat.close("FH20261201-1")).isEqualTo(new Unknown<>("UNSIGNED", ""));
    }

    @Test
    void doesNotCloseWhatIsPaid() {
        server.answers(Letter.signed(400, "{\"code\":\"ORDER_PAID\",\"message\":\"已支付\"}"));
        assertThat(wechat.close("FH20261201-1")).isEqualTo(new Rejected<>("ORDER_PAID", "已支付"));
    }

    @Test
    void refunds() {
        server.answers(Letter.signed(200, REFUNDED));
        assertThat(wechat.refund(REFUND))
                .isEqualTo(
                        new Ok<>(
                                new Refund(
                                        "R-1",
                                        "5000001",
                                        Fen.of(30),
                                        Refund.State.SUCCESS,
                                        Optional.of(Instant.parse("2026-12-01T02:00:00Z")))));
        var asked = server.asked().getFirst();
        assertThat(asked.target()).isEqualTo("/v3/refund/domestic/refunds");
        assertThat(asked.body())
                .isEqualTo(
                        "{\"out_trade_no\":\"FH20261201-1\",\"out_refund_no\":\"R-1\","
                                + "\"reason\":\"少发一件\",\"amount\":{\"refund\":30,\"total\":100,"
                                + "\"currency\":\"CNY\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"R-1\" | \"R-2\"",
                "\"refund\":30 | \"refund\":31",
                "\"total\":100 | \"total\":101",
                "\"CNY\" | \"USD\"",
                "\"FH20261201-1\" | \"FH20261201-2\"",
            })
    void takesNoOtherRefundForThisOne(String text, String instead) {
        var letter = Letter.signed(200, REFUNDED.replace(text, instead));
        server.answers(letter, letter);
        assertThat(wechat.refund(REFUND)).satisfies(reply -> is(reply, "Unknown", "MISMATCH"));
        assertThat(wechat.refunded(REFUND)).satisfies(reply -> is(reply, "Unknown", "MISMATCH"));
    }

    @Test
    void knowsThatARefundDoesNotExist() {
        server.answers(Letter.signed(404, "{\"code\":\"RESOURCE_NOT_EXISTS\"}"));
        assertThat(wechat.refunded(REFUND)).isEqualTo(new Ok<>(Optional.empty()));
        assertThat(server.asked().getFirst().target()).isEqualTo("/v3/refund/domestic/refunds/R-1");
    }

    @Test
    void doesNotKnowWhatBecameOfACutCall() {
        assertThat(wechat.refund(REFUND)).isEqualTo(new Unknown<>("CONNECTION_CUT", ""));
    }

    @Test
    void knowsThatNothingWasSent() throws IOException {
        server.close();
        assertThat(wechat.refund(REFUND))
                .isEqualTo(new NotNow<>("UNREACHABLE", "", Optional.empty()));
    }

    @Test
    void movesNoMoneyByAWrongClock() {
        var date = "Tue, 01 Dec 2026 02:04:00 GMT";
        server.answers(Letter.signed(200, PAID).with("Date", date));
        wechat.query(NUMBER);
        assertThat(wechat.skew().ahead()).isEqualTo(Duration.ofMinutes(-4));
        assertThat(wechat.refund(REFUND)).satisfies(reply -> is(reply, "NotNow", "CLOCK"));
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void sendsTheSameBytesAgain() {
        server.answers(Letter.plain(500, "{}"), Letter.signed(200, REFUNDED));
        wechat.refund(REFUND);
        wechat.refund(REFUND);
        var asked = server.asked();
        assertThat(asked.get(1).body()).isEqualTo(asked.get(0).body());
        assertThat(asked.get(1).header("Authorization"))
                .isNotEqualTo(asked.get(0).header("Authorization"));
    }
}
