package shop.fahuo.simulator.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.time.Duration;

class WechatGateTest extends WechatCase {

    private static final String CERTIFICATES = "/v3/certificates";

    @Test
    void refusesAnotherKeyAndShowsWhatItVerified() throws GeneralSecurityException {
        var other = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPrivate();

        var answer = merchant.with(other).get(CERTIFICATES);

        assertThat(Merchant.brief(answer)).isEqualTo("401 SIGN_ERROR");
        var detail = Merchant.json(answer).path("detail");
        assertThat(detail.path("detail").path("issue").asString()).isEqualTo("sign not match");
        var information = detail.path("sign_information");
        assertThat(information.path("url").asString()).isEqualTo(CERTIFICATES);
        assertThat(information.path("truncated_sign_message").asString())
                .startsWith("GET\n/v3/certificates\n");
        assertThat(answer.headers().firstValue("Request-ID").orElseThrow()).endsWith("-268443699");
    }

    @Test
    void verifiesTheQueryAsItWasSent() {
        wechat.ledger().pay("a|b*1", fen(100));

        assertThat(query("a%7Cb%2A1").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"300, 200", "-300, 200", "301, 401", "-301, 401"})
    void refusesWhatIsOlderThanFiveMinutes(long seconds, int status) {
        var request = merchant.signed("GET", CERTIFICATES, "").build();
        clock.advance(Duration.ofSeconds(seconds));

        assertThat(merchant.send(request).statusCode()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({"Accept", "User-Agent"})
    void wantsBothHeaders(String name) {
        var request = merchant.signed("GET", CERTIFICATES, "").setHeader(name, " ").build();

        assertThat(Merchant.brief(merchant.send(request))).isEqualTo("400 PARAM_ERROR");
    }

    @Test
    void refusesWhoeverDoesNotSign() {
        var request =
                HttpRequest.newBuilder(URI.create(wechat.base() + CERTIFICATES))
                        .header("Accept", "application/json")
                        .build();

        assertThat(Merchant.brief(merchant.send(request))).isEqualTo("401 SIGN_ERROR");
    }

    @ParameterizedTest
    @CsvSource({
        "mchid, 400 MCH_NOT_EXISTS",
        "serial_no, 401 SIGN_ERROR",
        "nonce_str, 401 SIGN_ERROR"
    })
    void refusesAnotherFieldInTheHeader(String field, String expected) {
        var signed = merchant.signed("GET", CERTIFICATES, "").build();
        var header =
                signed.headers()
                        .firstValue("Authorization")
                        .orElseThrow()
                        .replace(field + "=\"", field + "=\"0");
        var request =
                merchant.signed("GET", CERTIFICATES, "").setHeader("Authorization", header).build();

        assertThat(Merchant.brief(merchant.send(request))).isEqualTo(expected);
    }

    @Test
    void signsWithTheKeyThatIsAskedFor() {
        var platform = KEYS.credentials().platform();
        for (var serial : new String[] {platform.keyId(), platform.certificateSerial()}) {
            var answer = merchant.asking(serial).get(CERTIFICATES);

            assertThat(answer.headers().firstValue("Wechatpay-Serial")).contains(serial);
            assertThat(merchant.isGenuine(answer)).isTrue();
        }
    }

    @Test
    void refusesToSignWithAKeyItDoesNotHave() {
        assertThat(Merchant.brief(merchant.asking("PUB_KEY_ID_0").get(CERTIFICATES)))
                .isEqualTo("400 PARAM_ERROR");
    }

    @Test
    void saysThatThereIsNoSuchPath() {
        assertThat(Merchant.brief(merchant.get("/v3/nothing"))).isEqualTo("404 NOT_FOUND");
    }

    @Test
    void hasNoCertificatesForMerchantsWithAPublicKey() throws IOException {
        var style = new WechatStyle(WechatStyle.Mode.PUBLIC_KEY, false, true);
        try (var modern = WechatSimulator.start(WechatSettings.plain(KEYS).with(style), clock)) {
            var caller = Merchant.of(modern, clock);
            var answer = caller.get(CERTIFICATES);

            assertThat(Merchant.brief(answer)).isEqualTo("404 RESOURCE_NOT_EXISTS");
            assertThat(caller.isGenuine(answer)).isTrue();
            caller.http().close();
        }
    }
}
