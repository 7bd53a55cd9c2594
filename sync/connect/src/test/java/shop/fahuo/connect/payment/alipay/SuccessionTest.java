package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.stream.Collectors;

class SuccessionTest {

    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private static boolean allows(AlipayKeys.Certified keys, Instant now, String... offered) {
        var text =
                Arrays.stream(offered)
                        .map(name -> Fixture.text("certificates/" + name + ".crt"))
                        .collect(Collectors.joining());
        var certificates = KeyText.certificates(text);
        var sn = CertificateSn.of(certificates.getFirst());
        return new Succession(keys, Clock.fixed(now, ZoneOffset.UTC))
                .of(certificates, sn)
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "the next one of the same issuer, alipay-new, true",
        "a certificate for a merchant's app, merchant, false",
        "the issuer's name without its key, forged, false",
        "the issuer itself, class2, false",
    })
    void followsTheIssuer(String what, String offered, boolean allowed) {
        assertThat(allows(Fixture.certified(), NOW, offered)).as(what).isEqualTo(allowed);
    }

    @Test
    void bringsNoRootOfItsOwn() {
        assertThat(allows(Fixture.certified(), NOW, "forged", "forged2")).isFalse();
    }

    @Test
    void takesTheLinkFromTheAnswerWhereTheAccountHasNone() {
        var keys =
                AlipayKeys.Certified.of(
                        Fixture.text("certificates/app.crt"),
                        Fixture.text("certificates/alipay.crt"),
                        Fixture.text("certificates/root.crt"));

        assertThat(allows(keys, NOW, "alipay-new", "class2")).isTrue();
        assertThat(allows(keys, NOW, "alipay-new")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2020-01-01T00:00:00Z", "2199-01-01T00:00:00Z"})
    void hasToBeValidToday(Instant now) {
        assertThat(allows(Fixture.certified(), now, "alipay-new")).isFalse();
    }

    @Test
    void hasTheNumberThatWasAskedFor() {
        var offered = KeyText.certificates(Fixture.text("certificates/alipay-new.crt"));
        var succession = new Succession(Fixture.certified(), Clock.fixed(NOW, ZoneOffset.UTC));

        assertThat(succession.of(offered, "0123456789abcdef0123456789abcdef")).isEmpty();
    }
}
