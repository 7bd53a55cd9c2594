package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.wechat.pay.java.core.auth.WechatPay2Credential;
import com.wechat.pay.java.core.cipher.AeadAesCipher;
import com.wechat.pay.java.core.cipher.RSASigner;
import com.wechat.pay.java.core.exception.HttpException;
import com.wechat.pay.java.core.exception.ServiceException;
import com.wechat.pay.java.core.exception.ValidationException;

import okhttp3.HttpUrl;

import okio.ByteString;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.RefundRequest;
import shop.fahuo.connect.payment.TradeKey;
import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Refund;
import shop.fahuo.core.payment.Trade;
import shop.fahuo.core.payment.TradeState;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/// Our client beside the vendor's: the same calls must leave the same way, and the same answers
/// must be believed or not. Both go by the real clock, the vendor's knows no other.
class OfficialSdkTest {

    private static final TradeKey NUMBER = new TradeKey.Shop("FH-1");
    private static final RefundRequest REFUND =
            new RefundRequest(NUMBER, "R-1", Fen.of(30), Fen.of(100), "少发一件");
    private static final String UNPAID =
            """
            {"mchid":"1900000001","out_trade_no":"FH-1","trade_state":"NOTPAY",
             "amount":{"total":100}}\
            """;

    private final RawServer server = new RawServer();
    private final PaymentProvider ours =
            new WechatClient(
                            TestKeys.account(server.base(), TestKeys.publicKey()),
                            Timeouts.DEFAULT,
                            Clock.systemUTC(),
                            new SplittableRandom(1))
                    .payments();
    private final OfficialSdk theirs = sdk(server.base());

    OfficialSdkTest() throws IOException {}

    private static OfficialSdk sdk(String base) {
        var account = TestKeys.account(base);
        return new OfficialSdk(
                HttpUrl.get(base),
                account.mchid(),
                account.serial(),
                account.key(),
                TestKeys.API_KEY,
                TestKeys.PUBLIC_ID,
                TestKeys.publicKey().key());
    }

    @AfterEach
    void close() throws IOException {
        ours.close();
        server.close();
    }

    private static Letter signed(int status, String body, long secondsFromNow) {
        var at = Instant.now().plusSeconds(secondsFromNow);
        return Letter.plain(status, body)
                .signed(TestKeys.PUBLIC_ID, TestKeys.privateKey("public"), at);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET | /v3/certificates | ''",
                "GET | /v3/pay/transactions/out-trade-no/a%7Cb?mchid=1900000001 | ''",
                "POST | /v3/refund/domestic/refunds | {\"reason\":\"少发一件\"}",
            })
    void signsAsTheVendorDoes(String method, String target, String body) {
        var account = TestKeys.account("http://127.0.0.1");
        var vendor =
                new WechatPay2Credential(
                                account.mchid(), new RSASigner(account.serial(), account.key()))
                        .getAuthorization(
                                URI.create("https://api.mch.weixin.qq.com" + target), method, body);
        var at = Instant.ofEpochSecond(Long.parseLong(field(vendor, "timestamp")));
        var signer =
                new Signer(
                        account, Clock.fixed(at, ZoneOffset.UTC), () -> field(vendor, "nonce_str"));
        assertThat(signer.authorization(method, target, ByteString.encodeUtf8(body)))
                .isEqualTo(vendor);
    }

    private static String field(String authorization, String name) {
        var value = Pattern.compile(name + "=\"([^\"]*)\"").matcher(authorization);
        return value.find() ? value.group(1) : "";
    }

    @Test
    void sendsWhatTheVendorSends() {
        ours.query(NUMBER);
        assertThatThrownBy(() -> theirs.query("FH-1")).isInstanceOf(HttpException.class);
        assertSameCalls();
        ours.query(new TradeKey.Transaction("4200001"));
        assertThatThrownBy(() -> theirs.queryTransaction("4200001"))
                .isInstanceOf(HttpException.class);
        assertSameCalls();
        ours.close("FH-1");
        assertThatThrownBy(() -> theirs.close("FH-1")).isInstanceOf(HttpException.class);
        assertSameCalls();
        ours.refund(REFUND);
        assertThatThrownBy(() -> theirs.refund("FH-1", REFUND)).isInstanceOf(HttpException.class);
        assertSameCalls();
        ours.refunded(REFUND);
        assertThatThrownBy(() -> theirs.refunded("R-1")).isInstanceOf(HttpException.class);
        assertSameCalls();
    }

    /// The vendor's client repeats a call whose connection is cut, so the last of its calls counts.
    private void assertSameCalls() {
        var calls = server.asked();
        var vendor = calls.getLast();
        var mine =
                calls.stream()
                        .filter(call -> call.header("User-Agent").startsWith("fahuo/"))
                        .toList()
                        .getLast();
        assertThat(mine.method() + " " + mine.target())
                .isEqualTo(vendor.method() + " " + vendor.target());
        assertThat(json(mine)).isEqualTo(json(vendor));
        assertThat(mine.header("Accept")).isEqualTo(vendor.header("Accept"));
        assertThat(mine.header("Wechatpay-Serial")).isEqualTo(vendor.header("Wechatpay-Serial"));
        assertThat(field(mine.header("Authorization"), "serial_no"))
                .isEqualTo(field(vendor.header("Authorization"), "serial_no"));
    }

    private static JsonNode json(RawServer.Asked call) {
        return new JsonMapper().readTree(call.body().isEmpty() ? "{}" : call.body());
    }

    @ParameterizedTest
    @CsvSource({"0, true", "-290, true", "290, true", "-310, false", "310, false"})
    void believesTheSameTimes(long secondsFromNow, boolean believed) {
        var letter = signed(200, UNPAID, secondsFromNow);
        server.answers(letter, letter);
        assertThat(ours.query(NUMBER) instanceof Ok).isEqualTo(believed);
        assertThat(catchThrowable(() -> theirs.query("FH-1")) == null).isEqualTo(believed);
    }

    @ParameterizedTest
    @CsvSource({
        "Wechatpay-Signature, WECHATPAY/SIGNTEST/c2lnbmVk",
        "Wechatpay-Nonce, another",
        "Wechatpay-Serial, PUB_KEY_ID_2",
    })
    void disbelievesTheSameSignatures(String header, String value) {
        var letter = signed(200, UNPAID, 0).with(header, value);
        server.answers(letter, letter);
        assertThat(ours.query(NUMBER)).isNotInstanceOf(Ok.class);
        assertThatThrownBy(() -> theirs.query("FH-1")).isInstanceOf(ValidationException.class);
    }

    /// Where we differ, on purpose: the vendor's client stumbles over small letters and believes
    /// unsigned errors.
    @Test
    void isMoreTolerantOfLettersAndLessOfErrors() {
        var small = signed(200, UNPAID, 0).lowerCase();
        var unsigned = Letter.plain(404, "{\"code\":\"ORDER_NOT_EXIST\",\"message\":\"\"}");
        server.answers(small, small, unsigned, unsigned);
        assertThat(ours.query(NUMBER)).isInstanceOf(Ok.class);
        assertThatThrownBy(() -> theirs.query("FH-1")).isInstanceOf(RuntimeException.class);
        assertThat(ours.query(NUMBER)).isNotInstanceOf(Ok.class);
        assertThatThrownBy(() -> theirs.query("FH-1")).isInstanceOf(ServiceException.class);
    }

    @Test
    void opensWhatTheVendorEncrypts() {
        var key = TestKeys.API_KEY.getBytes(StandardCharsets.UTF_8);
        var sealed =
                new AeadAesCipher(key)
                        .encrypt(
                                "transaction".getBytes(StandardCharsets.UTF_8),
                                "61f9c719728a".getBytes(StandardCharsets.UTF_8),
                                "支付成功".getBytes(StandardCharsets.UTF_8));
        assertThat(AesGcm.open(key, "61f9c719728a", "transaction", sealed)).contains("支付成功");
    }

    /// One order, asked and refunded in turns by both at a WeChat Pay that neither was written for.
    @Test
    void agreesWithTheVendorAboutOneOrder() throws IOException {
        try (var world = Simulated.now()) {
            var vendor = OfficialSdk.of(world.simulator);
            var wechat = world.client.payments();
            world.simulator.ledger().pay("FH-1", Fen.of(100));
            assertSameTrade(wechat, vendor, TradeState.PAID, "SUCCESS");

            var byThem = vendor.refund("FH-1", REFUND);
            var byUs = wechat.refund(REFUND);
            assertThat(byUs instanceof Ok<Refund>(var refund) ? refund.number() : "")
                    .isEqualTo(byThem.getRefundId());
            assertThat(world.simulator.ledger().refunds()).hasSize(1);

            var asked = vendor.refunded("R-1");
            assertThat(wechat.refunded(REFUND)).isInstanceOf(Ok.class);
            assertThat(asked.getAmount().getRefund()).isEqualTo(30);
            assertSameTrade(wechat, vendor, TradeState.REFUNDED, "REFUND");
            assertThatThrownBy(() -> vendor.query("FH-2")).isInstanceOf(ServiceException.class);
            assertThat(wechat.query(new TradeKey.Shop("FH-2")))
                    .isEqualTo(new Ok<>(Optional.empty()));
        }
    }

    private static void assertSameTrade(
            PaymentProvider wechat, OfficialSdk vendor, TradeState state, String word) {
        var theirs = vendor.query("FH-1");
        assertThat(theirs.getTradeState().name()).isEqualTo(word);
        if (wechat.query(NUMBER) instanceof Ok<Optional<Trade>>(var found)) {
            var trade = found.orElseThrow();
            assertThat(trade.state()).isEqualTo(state);
            assertThat(trade.transaction()).isEqualTo(theirs.getTransactionId());
            assertThat(trade.total().value()).isEqualTo(theirs.getAmount().getTotal().longValue());
            assertThat(trade.payer()).isEqualTo(theirs.getPayer().getOpenid());
            assertThat(trade.paid())
                    .contains(OffsetDateTime.parse(theirs.getSuccessTime()).toInstant());
        } else {
            assertThat(state).as("our client found no order").isNull();
        }
    }
}
