package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.payment.PaymentProvider;
import shop.fahuo.connect.payment.PaymentReply.Ok;
import shop.fahuo.connect.payment.PaymentReply.Unknown;
import shop.fahuo.connect.payment.TradeKey;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Collectors;

/// How trust in platform certificates begins and moves on.
class CertificatesTest {

    private static final TradeKey NUMBER = new TradeKey.Shop("FH20261201-1");

    private final RawServer server = new RawServer();

    CertificatesTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        server.close();
    }

    private PaymentProvider wechat(TrustedKey... trusted) {
        return new WechatClient(
                        TestKeys.account(server.base(), trusted),
                        Timeouts.DEFAULT,
                        TestKeys.CLOCK,
                        new SplittableRandom(1))
                .payments();
    }

    private static Letter absent(String by) {
        return by(by, Letter.plain(404, "{\"code\":\"ORDER_NOT_EXIST\"}"));
    }

    private static Letter by(String name, Letter letter) {
        return letter.signed(
                TestKeys.certificate(name).serial(),
                TestKeys.privateKey("platform-" + name),
                TestKeys.NOW);
    }

    private static Letter certificates(String... names) {
        var data =
                Arrays.stream(names)
                        .map(CertificatesTest::entry)
                        .collect(Collectors.joining(",", "{\"data\":[", "]}"));
        return Letter.plain(200, data);
    }

    private static String entry(String name) {
        return "{\"serial_no\":\"%s\",\"encrypt_certificate\":%s}"
                .formatted(
                        TestKeys.certificate(name).serial(),
                        TestSeal.json(
                                "certificate", TestKeys.text("platform-" + name + ".cert.pem")));
    }

    @Test
    void beginsWithoutAnyAndKeepsWhatItFetched() {
        server.answers(absent("old"), by("old", certificates("old")), absent("old"));
        try (var wechat = wechat()) {
            assertThat(wechat.query(NUMBER)).isEqualTo(new Ok<>(Optional.empty()));
            assertThat(wechat.query(NUMBER)).isEqualTo(new Ok<>(Optional.empty()));
        }
        assertThat(server.asked())
                .extracting(RawServer.Asked::target)
                .containsExactly(
                        "/v3/pay/transactions/out-trade-no/FH20261201-1?mchid=1900000001",
                        "/v3/certificates",
                        "/v3/pay/transactions/out-trade-no/FH20261201-1?mchid=1900000001");
        assertThat(server.asked().getFirst().header("Wechatpay-Serial")).isEmpty();
        assertThat(server.asked().getLast().header("Wechatpay-Serial"))
                .isEqualTo(TestKeys.certificate("old").serial());
    }

    @Test
    void followsARotation() {
        server.answers(absent("new"), by("old", certificates("old", "new")), absent("old"));
        try (var wechat = wechat(TestKeys.certificate("old"))) {
            assertThat(wechat.query(NUMBER)).isEqualTo(new Ok<>(Optional.empty()));
            assertThat(wechat.query(NUMBER)).isEqualTo(new Ok<>(Optional.empty()));
        }
    }

    @Test
    void trustsNoListThatNoneOfItsCertificatesSigned() {
        server.answers(absent("new"), by("old", certificates("new")));
        assertUnknownKey();
    }

    @Test
    void trustsNoListThatAnybodyElseEncrypted() {
        var forged = certificates("new").body().utf8().replace("\"nonce\":\"6", "\"nonce\":\"7");
        server.answers(absent("new"), by("new", Letter.plain(200, forged)));
        assertUnknownKey();
    }

    @Test
    void trustsNoUnsignedList() {
        server.answers(absent("new"), certificates("new"));
        assertUnknownKey();
    }

    private void assertUnknownKey() {
        try (var wechat = wechat()) {
            assertThat(wechat.query(NUMBER)).isEqualTo(new Unknown<>("ORDER_NOT_EXIST", ""));
            server.answers(by("new", Letter.plain(200, "{}")));
            assertThat(wechat.query(NUMBER)).isEqualTo(new Unknown<>("UNKNOWN_KEY", ""));
        }
        assertThat(server.asked()).as("asks for certificates once a minute").hasSize(3);
    }

    @Test
    void fetchesNothingForAPublicKeyItWasNotTold() {
        server.answers(Letter.signed(200, "{}"));
        try (var wechat = wechat(TestKeys.certificate("old"))) {
            assertThat(wechat.query(NUMBER)).isEqualTo(new Unknown<>("UNKNOWN_KEY", ""));
        }
        assertThat(server.asked()).hasSize(1);
    }

    @Test
    void asksForThePublicKeyAndTakesBothWhileTheyChange() {
        server.answers(absent("old"));
        try (var wechat = wechat(TestKeys.certificate("old"), TestKeys.publicKey())) {
            assertThat(wechat.query(NUMBER)).isEqualTo(new Ok<>(Optional.empty()));
        }
        assertThat(server.asked().getFirst().header("Wechatpay-Serial"))
                .isEqualTo(TestKeys.PUBLIC_ID);
    }
}
