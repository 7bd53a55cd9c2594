package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.internal.util.AntCertificationUtil;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;

/// Which certificates are believed that the gateway hands out, beside the SDK.
class SdkTrustTest {

    /// The SDK asks only for a path to a root. Alipay's own issuer also has to be where the path
    /// goes through: every merchant has a certificate with a path to the same root.
    @ParameterizedTest
    @CsvSource({
        "alipay-new, class2, true, true",
        "forged, class2, false, false",
        "forged, forged2, false, false",
        "merchant, class1, true, false",
    })
    void trustsNoMerchantsAsTheSdkDoes(String leaf, String link, boolean theirs, boolean ours) {
        var text =
                Fixture.text("certificates/" + leaf + ".crt")
                        + Fixture.text("certificates/" + link + ".crt");
        var offered = KeyText.certificates(text);
        var succession = new Succession(Fixture.certified(), Clock.systemUTC());

        assertThat(AntCertificationUtil.isTrusted(text, Fixture.text("certificates/root.crt")))
                .isEqualTo(theirs);
        assertThat(succession.of(offered, CertificateSn.of(offered.getFirst())).isPresent())
                .isEqualTo(ours);
    }
}
