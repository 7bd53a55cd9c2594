package shop.fahuo.connect.payment.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.connect.payment.Diagnosis;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.connect.payment.Product;
import shop.fahuo.connect.payment.Symptom;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.alipay.AlipayCredentials;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every way in which an app's account can be wrong is told from every other.
class AlipaySetupTest {

    private static final AlipayCredentials OTHERS =
            shop.fahuo.simulator.payment.alipay.AlipayKeys.generate(
                            SimulatedAlipay.NOW, new SecureRandom())
                    .credentials();

    private static final Timeouts TIMEOUTS =
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5));

    private final SimulatedAlipay alipay;
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();

    AlipaySetupTest() throws IOException {
        alipay = new SimulatedAlipay(false);
        var told = alipay.there.credentials();
        settings.put("url", alipay.there.gateway().toString());
        settings.put("appId", told.appId());
        settings.put("sellerId", told.sellerId());
        settings.put("alipayKey", told.alipayKeyPem());
        settings.put("appCertificate", told.certificates().app());
        settings.put("alipayCertificate", told.certificates().alipay());
        settings.put("rootCertificates", told.certificates().roots());
        secrets.put("appKey", told.appKeyPem());
    }

    @AfterEach
    void end() {
        alipay.close();
    }

    private void inKeyMode() {
        settings.keySet().removeIf(name -> name.contains("Certificate"));
    }

    private Reading<PaymentSetup> read() {
        return PaymentSetup.read(Provider.ALIPAY, new AccountParts(settings, secrets));
    }

    private Diagnosis test(Clock here) {
        if (read() instanceof Reading.Good<PaymentSetup>(var setup)) {
            return setup.test(TIMEOUTS, here);
        }
        throw new AssertionError(read());
    }

    private void assertFound(Symptom... symptoms) {
        assertThat(test(alipay.clock)).isEqualTo(new Diagnosis(List.of(symptoms)));
    }

    private void strike(Operation operation, Fault fault) {
        alipay.there.faults().set(PaymentFaultRule.always(operation, fault));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anAccountThatIsRightIsFoundRightAndNothingMoves(boolean certified) {
        if (!certified) {
            inKeyMode();
        }

        assertFound();
        assertThat(alipay.there.ledger().movements()).isEmpty();
    }

    @Test
    void anotherAppsKeyIsAWrongKey() {
        inKeyMode();
        secrets.put("appKey", OTHERS.appKeyPem());

        assertFound(new Symptom.WrongKey());
    }

    @Test
    void anotherPublicKeyProvesNothing() {
        inKeyMode();
        settings.put("alipayKey", OTHERS.alipayKeyPem());

        assertFound(new Symptom.WrongPlatformKey());
    }

    @Test
    void certificatesOfAnotherAlipayProveNothing() {
        settings.put("alipayCertificate", OTHERS.certificates().alipay());
        settings.put("rootCertificates", OTHERS.certificates().roots());

        assertFound(new Symptom.UnknownPlatformKey());
    }

    @Test
    void aStrangerIsNoApp() {
        inKeyMode();
        settings.put("appId", "2021000000000000");

        assertFound(new Symptom.NoMerchant("isv.invalid-app-id", "无效的AppID参数"));
    }

    @ParameterizedTest
    @CsvSource({"90, true", "-90, true", "270, false", "-270, false", "360, false", "-3600, false"})
    void aClockThatIsOffIsToldByHowMuch(long seconds, boolean ok) {
        var ahead = Duration.ofSeconds(seconds);

        assertThat(test(Clock.offset(alipay.clock, ahead)))
                .isEqualTo(new Diagnosis(List.of(new Symptom.ClockOff(ahead))))
                .returns(ok, Diagnosis::ok);
    }

    @ParameterizedTest
    @CsvSource({
        "ALIPAY_QUERY, PAYMENT, false",
        "ALIPAY_QUERY_REFUND, REFUND, false",
        "ALIPAY_QUERY_SETTLE, SPLIT, true",
        "ALIPAY_QUERY_TRANSFER, TRANSFER, true",
    })
    void eachProductThatIsNotOpenedIsNamed(Operation operation, Product product, boolean ok) {
        strike(operation, Fault.NO_AUTH);

        assertFound(new Symptom.NotOpened(product));
        assertThat(test(alipay.clock).ok()).isEqualTo(ok);
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSIGNED", "FORGED_ABSENCE"})
    void whatNobodySignedProvesNothing(Fault fault) {
        strike(Operation.ALIPAY_QUERY, fault);

        assertFound(new Symptom.Unsigned());
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR_BEFORE, isp.unknow-error",
        "PAGE_BEFORE, HTTP_502",
        "THROTTLE, THROTTLED",
        "CUT_BEFORE, CONNECTION_CUT",
    })
    void whatPassesIsNotTakenForAMistake(Fault fault, String code) {
        strike(Operation.ALIPAY_QUERY, fault);

        assertFound(new Symptom.Unclear(Product.PAYMENT, code));
    }

    @Test
    void nobodyThereIsUnreachable() {
        alipay.there.close();

        assertFound(new Symptom.Unreachable());
    }

    @Test
    void ourOwnPublicKeyIsFoundWithoutACall() {
        inKeyMode();
        secrets.put("appKey", OTHERS.appKeyPem());
        // The app's certificate has the app's own public key.
        settings.put("alipayKey", ownPublicKey(OTHERS.certificates().app()));

        assertThat(read()).isEqualTo(new Reading.Wrong<>("alipayKey", Flaw.OWN_KEY));

        settings.put("appCertificate", OTHERS.certificates().app());
        settings.put("alipayCertificate", OTHERS.certificates().app());
        settings.put("rootCertificates", OTHERS.certificates().roots());
        assertThat(read()).isEqualTo(new Reading.Wrong<>("alipayCertificate", Flaw.OWN_KEY));
    }

    private static String ownPublicKey(String certificate) {
        var key = KeyText.certificates(certificate).getFirst().getPublicKey();
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    @Test
    void aKeyThatIsNotTheCertificatesIsFoundWithoutACall() {
        secrets.put("appKey", OTHERS.appKeyPem());

        assertThat(read()).isEqualTo(new Reading.Wrong<>("appKey", Flaw.OTHER_KEY));
    }

    @ParameterizedTest
    @CsvSource({
        "url, ftp://x, ADDRESS",
        "appId, '', MISSING",
        "sellerId, 1234, FORMAT",
        "appCertificate, none, CERTIFICATE",
        "alipayCertificate, '', MISSING",
        "rootCertificates, none, CERTIFICATE",
        "appKey, x, IS_SECRET",
        "appkey, x, NO_SUCH",
    })
    void aSettingThatIsWrongIsNamed(String name, String value, Flaw flaw) {
        settings.put(name, value);

        assertThat(read()).isEqualTo(new Reading.Wrong<>(name, flaw));
    }

    @Test
    void withoutCertificatesAlipaysKeyIsNeeded() {
        inKeyMode();
        settings.put("alipayKey", "none");
        assertThat(read()).isEqualTo(new Reading.Wrong<>("alipayKey", Flaw.PUBLIC_KEY));

        settings.remove("alipayKey");
        assertThat(read()).isEqualTo(new Reading.Wrong<>("alipayKey", Flaw.MISSING));
    }
}
