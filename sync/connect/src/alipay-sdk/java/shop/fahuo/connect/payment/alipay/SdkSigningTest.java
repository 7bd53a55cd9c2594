package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.AlipayApiException;
import com.alipay.api.internal.util.AlipaySignature;
import com.alipay.api.internal.util.AntCertificationUtil;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import net.jqwik.api.constraints.NotEmpty;

import okio.ByteString;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.CanonicalJson;

import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/// Signing, verifying and cutting beside those of Alipay's SDK.
class SdkSigningTest {

    private static final String KEY = SdkClient.bare(Fixture.text("certificates/app.key"));
    private static final String PUBLIC =
            Base64.getEncoder()
                    .encodeToString(
                            KeyText.certificates(Fixture.text("certificates/app.crt"))
                                    .getFirst()
                                    .getPublicKey()
                                    .getEncoded());

    /// The SDK leaves out what is blank, too; nothing of ours is.
    @Property(tries = 200)
    void signsTheSameText(
            @ForAll @NotEmpty Map<@AlphaChars @NotEmpty String, @NotBlank String> parameters)
            throws AlipayApiException {
        Assume.that(!parameters.containsKey("sign"));
        var text = SigningText.of(parameters);
        var theirs = new HashMap<>(parameters);

        assertThat(text.utf8()).isEqualTo(AlipaySignature.getSignContent(theirs));
        assertThat(Rsa2.sign(KeyText.privateKey(KEY), text))
                .isEqualTo(AlipaySignature.rsa256Sign(text.utf8(), KEY, "utf-8"));
    }

    @Property(tries = 50)
    void verifiesTheSame(@ForAll @NotBlank String text, @ForAll @NotBlank String other)
            throws AlipayApiException {
        var sign = AlipaySignature.rsa256Sign(text, KEY, "utf-8");
        var key = KeyText.publicKey(PUBLIC);

        assertThat(Rsa2.verify(key, ByteString.encodeUtf8(text), sign)).isTrue();
        assertThat(Rsa2.verify(key, ByteString.encodeUtf8(other), sign))
                .isEqualTo(AlipaySignature.rsa256CheckContent(other, sign, PUBLIC, "utf-8"));
    }

    @Property(tries = 500)
    void cutsTheSame(@ForAll Map<String, String> inner) throws Malformed {
        var name = "alipay_trade_query_response";
        var node = CanonicalJson.write(Map.of("code", "10000", "inner", inner));
        var body = "{\"" + name + "\":" + node + ",\"sign\":\"c2lnbg==\"}";
        var theirs =
                AlipaySignature.extractSignContent(body, body.indexOf(name) + name.length() + 2);

        assertThat(
                        SignedAnswer.of("alipay.trade.query", ByteString.encodeUtf8(body))
                                .content()
                                .utf8())
                .isEqualTo(theirs.getSourceData());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certificates/app.crt",
                "certificates/alipay.crt",
                "certificates/alipay-new.crt",
            })
    void numbersCertificatesTheSame(String name) throws AlipayApiException {
        var pem = Fixture.text(name);

        assertThat(CertificateSn.of(KeyText.certificates(pem).getFirst()))
                .isEqualTo(
                        AntCertificationUtil.getCertSN(
                                AntCertificationUtil.getCertFromContent(pem)));
    }

    @Test
    void numbersRootsTheSame() {
        var pem = Fixture.text("certificates/root.crt");

        assertThat(CertificateSn.ofRoots(KeyText.certificates(pem)))
                .isEqualTo(AntCertificationUtil.getRootCertSN(pem));
    }
}
