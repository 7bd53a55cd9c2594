package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import okio.ByteString;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

class SignerTest {

    private static final String NONCE = "593BEC0C930BF1AFEB40B4A08C8FB242";

    /// Signed with `openssl dgst -sha256 -sign merchant.key.pem`.
    private static final String BY_OPENSSL =
            "0c3omtYEgi1uUCaBk7lRmDr3GAT4g+mmpVTipIJ3hbr/bTomj1XX9T3U7YViwb/TTOh4Zxme8OBml3oDodmx"
                    + "yz1BOYtEAtrwihuBpkhu3tNjai1x2okWJfewINZxdgqoE3cWo0grbNN8/SmWQivR45OQXyQly4xj"
                    + "mz3lEP3VmbpOmeJcMultrwopVqiZMLKRo2LBuBkmfsbEUFajLTddRMI9hxdg5f+WkSNswfSRXzF9"
                    + "BmUAc7zvaP/aTggdSWgysAksHM0xS2QV/q2xb80Tj+vQXbSxXTVvi6JPP2LRCWnWwdhappj8XbZc"
                    + "BdPccu4PmOlN3f4BLpjiY4nL9L7J8A==";

    private final Signer signer =
            new Signer(
                    TestKeys.account("http://127.0.0.1"),
                    Clock.fixed(Instant.ofEpochSecond(1_554_208_460), ZoneOffset.UTC),
                    () -> NONCE);

    @Test
    void signsAnEmptyBodyAsOpensslDoes() {
        assertThat(signer.authorization("GET", "/v3/certificates", ByteString.EMPTY))
                .isEqualTo(
                        "WECHATPAY2-SHA256-RSA2048 mchid=\"1900000001\",nonce_str=\""
                                + NONCE
                                + "\",timestamp=\"1554208460\","
                                + "serial_no=\"5157F09EFDC096DE15EBE81A47057A7232F1B8E1\","
                                + "signature=\""
                                + BY_OPENSSL
                                + "\"");
    }

    @Test
    void endsEachOfTheFiveLines() {
        var message =
                Signer.message(
                        "POST", "/v3/x?a=%20", 7, "n", ByteString.encodeUtf8("{\"a\":\"中\"}"));
        assertThat(new String(message, StandardCharsets.UTF_8))
                .isEqualTo("POST\n/v3/x?a=%20\n7\nn\n{\"a\":\"中\"}\n");
    }
}
