package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import okio.ByteString;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.connect.account.Skew;
import shop.fahuo.connect.payment.PaymentReply;
import shop.fahuo.connect.payment.PaymentReply.NotNow;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Rejected;
import shop.fahuo.connect.payment.PaymentReply.Unknown;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

class AlipayGatewayTest {

    private static final String METHOD = "alipay.trade.query";
    private static final String DONE = "{\"code\":\"10000\",\"msg\":\"Success\"}";

    private AlipayShop shop;

    @BeforeEach
    void open() throws IOException {
        shop = AlipayShop.plain();
    }

    @AfterEach
    void close() throws IOException {
        shop.close();
    }

    private PaymentReply<Fields> call() {
        return shop.gateway.call(METHOD, Map.of("out_trade_no", "a b+中/文"));
    }

    @Test
    void asksWithEverythingSigned() {
        shop.there.signs(METHOD, DONE);
        call();

        var asked = shop.there.calls().getFirst();
        var signed =
                "app_id=2021000000000001&biz_content={\"out_trade_no\":\"a b+中/文\"}"
                        + "&charset=utf-8&format=json&method=alipay.trade.query&sign_type=RSA2"
                        + "&timestamp=2026-11-23 10:00:00&version=1.0";
        assertThat(
                        Rsa2.verify(
                                Fixture.certified().app().getPublicKey(),
                                ByteString.encodeUtf8(signed),
                                asked.getOrDefault("sign", "")))
                .isTrue();
        assertThat(asked)
                .containsOnlyKeys(
                        "app_id",
                        "biz_content",
                        "charset",
                        "format",
                        "method",
                        "sign",
                        "sign_type",
                        "timestamp",
                        "version");
    }

    @Test
    void namesItsCertificates() throws IOException {
        try (var certified = new AlipayShop(Fixture.certified())) {
            certified.there.signs(METHOD, DONE);
            certified.gateway.call(METHOD, Map.of());

            var keys = Fixture.certified();
            assertThat(certified.there.calls().getFirst())
                    .containsEntry("app_cert_sn", CertificateSn.of(keys.app()))
                    .containsEntry("alipay_root_cert_sn", CertificateSn.ofRoots(keys.roots()));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "10000, '', Ok, ''",
        "20000, isp.unknow-error, Unknown, isp.unknow-error",
        "20000, aop.unknow-error, Unknown, aop.unknow-error",
        "20001, aop.invalid-auth-token, Rejected, aop.invalid-auth-token",
        "40001, isv.missing-method, Rejected, isv.missing-method",
        "40002, isv.invalid-signature, Rejected, isv.invalid-signature",
        "40002, isv.invalid-timestamp, NotNow, CLOCK",
        "40003, isv.suspicious-attack, Rejected, isv.suspicious-attack",
        "40004, ACQ.SYSTEM_ERROR, Unknown, ACQ.SYSTEM_ERROR",
        "40004, SYSTEM_ERROR, Unknown, SYSTEM_ERROR",
        "40004, REQUEST_PROCESSING, Unknown, REQUEST_PROCESSING",
        "40004, UNKNOWN_ERROR, Unknown, UNKNOWN_ERROR",
        "40004, ACQ.FREQUENCY_LIMITED, NotNow, THROTTLED",
        "40004, ACQ.TRADE_HAS_CLOSE, Rejected, ACQ.TRADE_HAS_CLOSE",
        "40005, isv.app-call-limited, NotNow, THROTTLED",
        "40006, isv.insufficient-isv-permissions, Rejected, isv.insufficient-isv-permissions",
        "10003, '', Unknown, 10003",
        "'', '', Unknown, UNREADABLE",
    })
    void meansWhatIsSigned(String code, String reason, String kind, String told) {
        var node =
                "{\"code\":\"%s\",\"msg\":\"m\",\"sub_code\":\"%s\",\"sub_msg\":\"原因\"}"
                        .formatted(code, reason);
        shop.there.signs(METHOD, node);
        var signed = call();
        shop.there.saysUnsigned(METHOD, node);
        var unsigned = call();

        assertThat(signed.getClass().getSimpleName()).isEqualTo(kind);
        assertThat(code(signed)).isEqualTo(told);
        assertThat(unsigned).isInstanceOf(Unknown.class);
    }

    private static String code(PaymentReply<?> reply) {
        return switch (reply) {
            case Ok<?> _ -> "";
            case Rejected(var code, _) -> code;
            case NotNow(var code, _, _) -> code;
            case Unknown(var code, _) -> code;
        };
    }

    @Test
    void believesNoSuccessThatNobodySigned() {
        shop.there.saysUnsigned(METHOD, DONE);

        assertThat(call()).isEqualTo(new Unknown<>("UNSIGNED", "Success"));
    }

    @Test
    void believesNoRefusalThatNobodySigned() {
        shop.there.saysUnsigned(
                METHOD, "{\"code\":\"40004\",\"sub_code\":\"ACQ.TRADE_NOT_EXIST\"}");

        assertThat(call()).isEqualTo(new Unknown<>("ACQ.TRADE_NOT_EXIST", ""));
    }

    @Test
    void readsARefusalBeforeTheMethod() {
        var node = "{\"code\":\"40001\",\"msg\":\"m\",\"sub_code\":\"isv.missing-method\"}";
        var sign =
                Rsa2.sign(
                        KeyText.privateKey(Fixture.text("certificates/alipay.key")),
                        ByteString.encodeUtf8(node));
        shop.there.says(METHOD, "{\"error_response\":" + node + ",\"sign\":\"" + sign + "\"}");

        assertThat(call()).isEqualTo(new Rejected<>("isv.missing-method", "m"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"alipay_trade_query_response\":{\"code\":\"10000\"},\"sign\":\"bm8=\"} |"
                        + " BAD_SIGNATURE",
                "{\"alipay_trade_query_response\":{\"code\":\"10000\"},\"sign\":\"?\"} |"
                        + " BAD_SIGNATURE",
                "{\"alipay_trade_query_response\":{\"code\":\"10000\"},\"sign\":\"\"} | UNSIGNED",
                "{\"alipay_trade_close_response\":{\"code\":\"10000\"},\"sign\":\"bm8=\"} |"
                        + " UNREADABLE",
                "{\"alipay_trade_query_response\":\"b2s=\",\"sign\":\"bm8=\"} | UNREADABLE",
                "<html> | UNREADABLE",
                "{} | UNREADABLE",
            })
    void provesNothingByAnythingElse(String body, String code) {
        shop.there.says(METHOD, body);

        assertThat(call())
                .isInstanceOfSatisfying(
                        Unknown.class, unknown -> assertThat(unknown.code()).isEqualTo(code));
    }

    @Test
    void takesNothingButSuccessForAnAnswer() {
        shop.there.answers(METHOD, 502, ByteString.encodeUtf8("<html>"));
        assertThat(call()).isEqualTo(new Unknown<>("HTTP_502", ""));

        shop.there.answers(METHOD, 429, ByteString.EMPTY);
        assertThat(call())
                .isEqualTo(new NotNow<>("THROTTLED", "", Optional.of(Duration.ofSeconds(7))));
    }

    @Test
    void measuresTheClockAndMovesNoMoneyWhenItIsOff() {
        shop.there.signs(METHOD, DONE);
        assertThat(shop.gateway.skew()).isEqualTo(Skew.NONE);

        shop.there.lives(Clock.offset(AlipayShop.CLOCK, Duration.ofMinutes(-4)));
        call();

        assertThat(shop.gateway.skew()).isEqualTo(new Skew(Duration.ofMinutes(4)));
        assertThat(code(shop.gateway.move(METHOD, Map.of()))).isEqualTo("CLOCK");
        assertThat(shop.there.calls()).hasSize(1);

        shop.there.lives(Clock.offset(AlipayShop.CLOCK, Duration.ofSeconds(239)));
        call();

        assertThat(shop.gateway.move(METHOD, Map.of())).isInstanceOf(Ok.class);
    }

    @Test
    void saysWhenNobodyIsThere() throws IOException {
        shop.there.close();

        assertThat(code(call())).isEqualTo("UNREACHABLE");
    }
}
