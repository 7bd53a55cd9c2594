package shop.fahuo.simulator.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

class AlipayGateTest extends AlipayCase {

    @Test
    void refusesAnotherKey() throws GeneralSecurityException {
        var other = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();

        var reply = app.with(other).call("alipay.trade.query", "{\"out_trade_no\":\"F001\"}");

        assertThat(reply.brief()).isEqualTo("40002 isv.invalid-signature");
        assertThat(app.isGenuine(reply)).isTrue();
        assertThat(reply.http().statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({
        "sign_type, '', 40001 isv.missing-signature-type",
        "timestamp, '', 40001 isv.missing-timestamp",
        "version, '', 40001 isv.missing-version",
        "sign_type, RSA, 40002 isv.invalid-signature-type",
        "timestamp, 2026-11-22 18:10:01, 40002 isv.invalid-timestamp",
        "timestamp, 2026-11-22 17:59:59, 40002 isv.invalid-timestamp",
        "timestamp, 2026-11-22 18:10:00, 40004 ACQ.TRADE_NOT_EXIST",
        "sign, bm9uc2Vuc2U=, 40002 isv.invalid-signature",
    })
    void refusesWhatTheGatewayDoesNotTake(String name, String value, String expected) {
        var reply =
                app.with(Map.of(name, value))
                        .call("alipay.trade.query", "{\"out_trade_no\":\"F001\"}");

        assertThat(reply.brief()).isEqualTo(expected);
        assertThat(app.isGenuine(reply)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "app_id, 2021000000000000, isv.invalid-app-id",
        "app_id, '', isv.missing-app-id",
        "method, '', isv.missing-method",
        "method, alipay.nothing, isv.invalid-method",
    })
    void cannotSignForWhomItDoesNotKnow(String name, String value, String expected) {
        var reply = app.with(Map.of(name, value)).call("alipay.trade.query", "{}");

        assertThat(reply.json().path("error_response").path("sub_code").asString(""))
                .isEqualTo(expected);
        assertThat(reply.json().has("sign")).isFalse();
    }

    @Test
    void signsWhatItSentInTheCharactersOfTheCaller() {
        alipay.ledger().pay("F001", fen(100));
        alipay.ledger().describe("F001", "卡密 {\"a\\\\\"}],\"sign\":\"x\"");

        for (var charset : new String[] {"utf-8", "GBK"}) {
            var reply =
                    app.with(Map.of("charset", charset))
                            .call("alipay.trade.query", "{\"out_trade_no\":\"F001\"}");

            assertThat(reply.field("subject")).startsWith("卡密 {");
            assertThat(app.isGenuine(reply)).isTrue();
        }
    }

    @Test
    void namesItsCertificateToWhoeverHasOne() {
        var reply = app.certified().call("alipay.trade.query", "{\"out_trade_no\":\"F001\"}");

        assertThat(reply.brief()).isEqualTo("40004 ACQ.TRADE_NOT_EXIST");
        assertThat(reply.json().path("alipay_cert_sn").asString())
                .isEqualTo(App.numbers(KEYS.credentials().certificates().alipay()).getFirst());
        assertThat(app.isGenuine(reply)).isTrue();
    }

    @Test
    void refusesCertificatesItDoesNotKnow() {
        var reply =
                app.with(Map.of("app_cert_sn", "0".repeat(32), "alipay_root_cert_sn", "1"))
                        .call("alipay.trade.query", "{\"out_trade_no\":\"F001\"}");

        assertThat(reply.brief()).isEqualTo("40002 isv.invalid-signature");
    }

    @Test
    void handsItsCertificateOut() {
        var number = App.numbers(KEYS.credentials().certificates().alipay()).getFirst();

        var reply =
                app.certified()
                        .call(
                                "alipay.open.app.alipaycert.download",
                                "{\"alipay_cert_sn\":\"" + number + "\"}");

        var pem = Base64.getDecoder().decode(reply.field("alipay_cert_content"));
        assertThat(new String(pem, StandardCharsets.US_ASCII))
                .isEqualTo(KEYS.credentials().certificates().alipay());
    }

    @Test
    void hasACertificateChainThatHolds() throws GeneralSecurityException {
        var files = KEYS.credentials().certificates();
        var root = App.certificate(files.roots());
        var chain = files.alipay().split("(?=-----BEGIN)");
        var issuer = App.certificate(chain[1]);
        var alipay = App.certificate(chain[0]);

        root.verify(root.getPublicKey());
        issuer.verify(root.getPublicKey());
        alipay.verify(issuer.getPublicKey());
        App.certificate(files.app()).verify(issuer.getPublicKey());
        assertThat(App.numbers(files.roots())).hasSize(2);
        assertThat(files.roots().split("(?=-----BEGIN)")).hasSize(3);
    }
}
