package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import okio.ByteString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;

class VerifierTest {

    private final Verifier verifier =
            new Verifier(
                    new KeyRing(List.of(TestKeys.publicKey(), TestKeys.certificate("old"))),
                    TestKeys.CLOCK);

    private Proof check(Letter letter) {
        return verifier.check(letter.headers(), letter.body());
    }

    @Test
    void choosesTheKeyBySerial() {
        var old = TestKeys.certificate("old");
        assertThat(check(Letter.signed(200, "{}"))).isEqualTo(Proof.GENUINE);
        assertThat(
                        check(
                                Letter.plain(200, "签约成功")
                                        .signed(
                                                old.serial(),
                                                TestKeys.privateKey("platform-old"),
                                                TestKeys.NOW)))
                .isEqualTo(Proof.GENUINE);
    }

    @Test
    void doesNotMindTheCaseOfHeaders() {
        assertThat(check(Letter.signed(200, "{}").lowerCase())).isEqualTo(Proof.GENUINE);
    }

    @Test
    void takesNoBodyForABody() {
        assertThat(check(Letter.signed(204, ""))).isEqualTo(Proof.GENUINE);
    }

    @ParameterizedTest
    @CsvSource({
        "Wechatpay-Signature, WECHATPAY/SIGNTEST/c2lnbmVk, BAD_SIGNATURE",
        "Wechatpay-Signature, not base64, BAD_SIGNATURE",
        "Wechatpay-Signature, '', UNSIGNED",
        "Wechatpay-Signature-Type, WECHATPAY2-SM2-WITH-SM3, BAD_SIGNATURE",
        "Wechatpay-Timestamp, yesterday, BAD_SIGNATURE",
        "Wechatpay-Timestamp, 1, BAD_SIGNATURE",
        "Wechatpay-Timestamp, '', UNSIGNED",
        "Wechatpay-Nonce, another, BAD_SIGNATURE",
        "Wechatpay-Serial, PUB_KEY_ID_2, UNKNOWN_KEY",
        "Wechatpay-Serial, '', UNSIGNED",
    })
    void believesNothingElse(String header, String value, Proof proof) {
        assertThat(check(Letter.signed(200, "{}").with(header, value))).isEqualTo(proof);
    }

    @Test
    void seesAnotherBody() {
        var letter = Letter.signed(200, "{\"a\":1}");
        assertThat(verifier.check(letter.headers(), ByteString.encodeUtf8("{\"a\": 1}")))
                .isEqualTo(Proof.BAD_SIGNATURE);
    }

    @Test
    void seesAnEmptyAnswer() {
        assertThat(check(Letter.plain(200, ""))).isEqualTo(Proof.UNSIGNED);
    }

    @ParameterizedTest
    @CsvSource({
        "-300, STALE",
        "-299, GENUINE",
        "299, GENUINE",
        "300, STALE",
        "-86400, STALE",
    })
    void refusesFiveMinutes(long seconds, Proof proof) {
        var letter = Letter.plain(200, "{}");
        var at = TestKeys.NOW.plusSeconds(seconds);
        assertThat(check(letter.signed(TestKeys.PUBLIC_ID, TestKeys.privateKey("public"), at)))
                .isEqualTo(proof);
    }

    @Test
    void trustsNoCertificateOutOfItsTime() {
        var key = TestKeys.publicKey().key();
        var ended = new TrustedKey("AB", key, Instant.EPOCH, TestKeys.NOW);
        var letter =
                Letter.plain(200, "{}").signed("AB", TestKeys.privateKey("public"), TestKeys.NOW);
        var ring = new Verifier(new KeyRing(List.of(ended)), TestKeys.CLOCK);
        assertThat(ring.check(letter.headers(), letter.body())).isEqualTo(Proof.UNKNOWN_KEY);
    }
}
