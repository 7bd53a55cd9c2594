package shop.fahuo.connect.payment.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.connect.Timeouts;
import shop.fahuo.connect.account.AccountParts;
import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.account.Reading;
import shop.fahuo.connect.payment.Diagnosis;
import shop.fahuo.connect.payment.PaymentSetup;
import shop.fahuo.connect.payment.Product;
import shop.fahuo.connect.payment.Symptom;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.simulator.clock.SettableClock;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.wechat.WechatKeys;
import shop.fahuo.simulator.payment.wechat.WechatSettings;
import shop.fahuo.simulator.payment.wechat.WechatSimulator;
import shop.fahuo.simulator.payment.wechat.WechatStyle;
import shop.fahuo.simulator.payment.wechat.WechatStyle.Mode;

import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every way in which a merchant's account can be wrong is told from every other.
class WechatSetupTest {

    private static final Instant NOW = Instant.parse("2026-12-01T02:00:00Z");
    private static final WechatKeys KEYS = WechatKeys.generate(NOW, new SecureRandom());
    private static final WechatKeys OTHERS = WechatKeys.generate(NOW, new SecureRandom());

    private static final Timeouts SHORT =
            new Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(5));

    private final SettableClock clock = SettableClock.at(NOW);
    private final WechatSimulator wechat = start(WechatStyle.PLAIN);
    private final Map<String, String> settings = new HashMap<>();
    private final Map<String, String> secrets = new HashMap<>();

    WechatSetupTest() {
        var told = KEYS.credentials();
        settings.put("url", wechat.base().toString());
        settings.put("mchid", told.mchid());
        settings.put("appid", told.appid());
        settings.put("merchantSerial", told.merchant().serial());
        settings.put("merchantCertificate", told.merchant().certificatePem());
        settings.put("platformSerial", told.platform().certificateSerial());
        settings.put("platformCertificate", told.platform().certificatePem());
        settings.put("publicKeyId", told.platform().keyId());
        settings.put("publicKey", told.platform().keyPem());
        settings.put("shipping", "on");
        secrets.put("merchantKey", told.merchant().keyPem());
        secrets.put("apiV3Key", told.apiV3Key());
        secrets.put("appSecret", told.appSecret());
    }

    @AfterEach
    void end() {
        wechat.close();
    }

    private WechatSimulator start(WechatStyle style) {
        try {
            return WechatSimulator.start(WechatSettings.plain(KEYS).with(style), clock);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Reading<PaymentSetup> read() {
        return PaymentSetup.read(Provider.WECHAT, new AccountParts(settings, secrets));
    }

    private Diagnosis test() {
        return test(clock);
    }

    private Diagnosis test(Clock here) {
        if (read() instanceof Reading.Good<PaymentSetup>(var setup)) {
            return setup.test(SHORT, here);
        }
        throw new AssertionError(read());
    }

    private void assertFound(Symptom... symptoms) {
        assertThat(test()).isEqualTo(new Diagnosis(List.of(symptoms)));
    }

    private void withoutCertificates() {
        settings.remove("merchantCertificate");
        settings.remove("platformCertificate");
    }

    @Test
    void anAccountThatIsRightIsFoundRight() {
        assertFound();
    }

    @Test
    void testingMovesNothing() {
        test();

        assertThat(wechat.faults().calls(Operation.WECHAT_QUERY)).isOne();
        assertThat(wechat.ledger().movements()).isEmpty();
    }

    @Test
    void anotherMerchantsKeyIsAWrongKey() {
        withoutCertificates();
        secrets.put("merchantKey", OTHERS.credentials().merchant().keyPem());

        assertFound(new Symptom.WrongKey());
    }

    @Test
    void aNumberThatIsNoCertificatesIsAWrongSerial() {
        withoutCertificates();
        settings.put("merchantSerial", OTHERS.credentials().merchant().serial());

        assertFound(new Symptom.WrongSerial());
    }

    @Test
    void whatDoesNotOpenShowsAWrongApiKey() {
        secrets.put("apiV3Key", OTHERS.credentials().apiV3Key());

        assertFound(new Symptom.WrongApiKey());
    }

    @Test
    void aWrongApiKeyIsToldThoughNoPlatformKeyIsKnown() throws IOException {
        withoutCertificates();
        settings.remove("publicKeyId");
        settings.remove("publicKey");
        secrets.put("apiV3Key", OTHERS.credentials().apiV3Key());

        assertFound(new Symptom.WrongApiKey());
    }

    @Test
    void inPublicKeyModeTheApiKeyCannotBeTried() throws IOException {
        settings.remove("platformCertificate");
        try (var publicKey = start(new WechatStyle(Mode.PUBLIC_KEY, true, true))) {
            settings.put("url", publicKey.base().toString());

            assertFound(new Symptom.ApiKeyUnchecked());
            assertThat(test().ok()).isTrue();
        }
    }

    @Test
    void withoutTheirPublicKeyNothingIsProved() throws IOException {
        withoutCertificates();
        settings.remove("publicKeyId");
        settings.remove("publicKey");
        try (var publicKey = start(new WechatStyle(Mode.PUBLIC_KEY, false, true))) {
            settings.put("url", publicKey.base().toString());

            assertFound(new Symptom.UnknownPlatformKey());
        }
    }

    @Test
    void aClockThatIsOffIsTheReasonWhyNoKeyIsKnown() {
        settings.remove("publicKeyId");
        settings.remove("publicKey");
        var ahead = Duration.ofSeconds(270);
        try (var certificates = start(new WechatStyle(Mode.CERTIFICATE, false, true))) {
            settings.put("url", certificates.base().toString());

            assertThat(test(Clock.offset(clock, ahead)).symptoms())
                    .containsExactly(new Symptom.ClockOff(ahead));
        }
    }

    @Test
    void anotherPublicKeyUnderTheirNameProvesNothing() {
        settings.put("publicKey", OTHERS.credentials().platform().keyPem());

        assertFound(new Symptom.WrongPlatformKey());
    }

    @ParameterizedTest
    @CsvSource({"90, true", "-90, true", "270, false", "-270, false", "360, false", "-3600, false"})
    void aClockThatIsOffIsToldByHowMuch(long seconds, boolean ok) {
        var ahead = Duration.ofSeconds(seconds);

        assertThat(test(Clock.offset(clock, ahead)))
                .isEqualTo(new Diagnosis(List.of(new Symptom.ClockOff(ahead))))
                .returns(ok, Diagnosis::ok);
    }

    @ParameterizedTest
    @CsvSource({
        "WECHAT_QUERY, PAYMENT, false",
        "WECHAT_QUERY_REFUND, REFUND, false",
        "WECHAT_UNSPLIT, SPLIT, true",
        "WECHAT_QUERY_TRANSFER, TRANSFER, true",
        "WEIXIN_GET_ORDER, SHIPPING, false",
    })
    void eachProductThatIsNotOpenedOrNotFromHereIsNamed(
            Operation operation, Product product, boolean ok) {
        wechat.faults().set(PaymentFaultRule.always(operation, Fault.NO_AUTH));
        assertFound(new Symptom.NotOpened(product));
        assertThat(test().ok()).isEqualTo(ok);

        wechat.faults().set(PaymentFaultRule.always(operation, Fault.IP_NOT_ALLOWED));
        assertFound(new Symptom.IpNotAllowed(product));
    }

    @Test
    void theTokensListOfAddressesIsItsOwn() {
        wechat.faults().set(PaymentFaultRule.always(Operation.WEIXIN_TOKEN, Fault.IP_NOT_ALLOWED));

        assertFound(new Symptom.IpNotAllowed(Product.SHIPPING));
    }

    @Test
    void anotherAppSecretIsNotTaken() {
        secrets.put("appSecret", OTHERS.credentials().appSecret());

        assertFound(new Symptom.WrongAppSecret());
    }

    @Test
    void anAppThatIsNotToldIsNotAsked() {
        settings.put("shipping", "off");
        secrets.put("appSecret", OTHERS.credentials().appSecret());

        assertFound();
    }

    @Test
    void aStrangerIsNoMerchant() {
        settings.put("mchid", OTHERS.credentials().mchid());

        assertFound(new Symptom.NoMerchant("MCH_NOT_EXISTS", "商户号不存在"));
    }

    @ParameterizedTest
    @EnumSource(names = {"UNSIGNED", "FORGED_ABSENCE"})
    void whatNobodySignedProvesNothing(Fault fault) {
        wechat.faults().set(PaymentFaultRule.always(Operation.WECHAT_QUERY, fault));

        assertFound(new Symptom.Unsigned());
    }

    @ParameterizedTest
    @CsvSource({
        "ERROR_BEFORE, SYSTEM_ERROR",
        "PAGE_BEFORE, HTTP_502",
        "THROTTLE, FREQUENCY_LIMITED",
        "CUT_BEFORE, CONNECTION_CUT",
    })
    void whatPassesIsNotTakenForAMistake(Fault fault, String code) {
        wechat.faults().set(PaymentFaultRule.always(Operation.WECHAT_QUERY, fault));

        assertFound(new Symptom.Unclear(Product.PAYMENT, code));
    }

    @Test
    void nobodyThereIsUnreachable() {
        wechat.close();

        assertFound(new Symptom.Unreachable());
    }

    @Test
    void itsPartsAreAllThereAndAskedForAgainByName() {
        assertThat(read().good())
                .hasValueSatisfying(
                        setup -> {
                            assertThat(setup.isLive()).isFalse();
                            assertThat(setup.terms().feeRate()).isEqualTo(60);
                            assertThat(setup.ends()).hasSize(2);
                        });
        assertThat(read()).isEqualTo(read());
        assertThat(read().toString())
                .doesNotContain(secrets.get("apiV3Key"), secrets.get("appSecret"));
        settings.put("channels", "taobao, practice");
        settings.put("feeRate", "20");
        assertThat(read().good())
                .hasValueSatisfying(
                        setup ->
                                assertThat(setup.terms().channels())
                                        .containsExactly(
                                                new ChannelName("taobao"),
                                                new ChannelName("practice")));
    }

    @Test
    void aKeyThatChangedIsAnotherAccount() {
        var before = read();
        secrets.put("apiV3Key", OTHERS.credentials().apiV3Key());

        assertThat(read()).isNotEqualTo(before);
    }

    @Test
    void anAddressThatIsNotHereIsLive() {
        settings.put("shipping", "off");
        settings.remove("url");

        assertThat(read().good()).hasValueSatisfying(setup -> assertThat(setup.isLive()).isTrue());
    }

    @ParameterizedTest
    @CsvSource({
        "url, http://example.com, ADDRESS",
        "mchid, '', MISSING",
        "mchid, abc, FORMAT",
        "appid, a b, FORMAT",
        "merchantSerial, 12AB, OTHER_SERIAL",
        "merchantSerial, none, FORMAT",
        "merchantCertificate, none, CERTIFICATE",
        "platformCertificate, none, CERTIFICATE",
        "publicKey, '', MISSING",
        "publicKey, none, PUBLIC_KEY",
        "publicKeyId, '', MISSING",
        "publicKeyId, 123, FORMAT",
        "shipping, yes, SWITCH",
        "channels, a b, FORMAT",
        "feeRate, 0.6%, FORMAT",
        "feeRate, 10001, FORMAT",
        "merchantKey, x, IS_SECRET",
        "merchantkey, x, NO_SUCH",
    })
    void aSettingThatIsWrongIsNamed(String name, String value, Flaw flaw) {
        settings.put(name, value);

        assertThat(read()).isEqualTo(new Reading.Wrong<>(name, flaw));
    }

    @ParameterizedTest
    @CsvSource({
        "merchantKey, '', MISSING",
        "merchantKey, none, PRIVATE_KEY",
        "apiV3Key, 0123456789abcdef0123456789abcde, LENGTH",
        "apiV3Key, '', MISSING",
        "appSecret, '', MISSING",
        "appSecret, a-b, FORMAT",
        "password, x, NO_SUCH",
    })
    void aSecretThatIsWrongIsNamed(String name, String value, Flaw flaw) {
        secrets.put(name, value);

        assertThat(read()).isEqualTo(new Reading.Wrong<>(name, flaw));
    }

    @Test
    void aKeyThatIsNotTheCertificatesIsFoundWithoutACall() {
        secrets.put("merchantKey", OTHERS.credentials().merchant().keyPem());

        assertThat(read()).isEqualTo(new Reading.Wrong<>("merchantKey", Flaw.OTHER_KEY));
    }

    @Test
    void theCertificateSaysItsNumberItself() {
        settings.remove("merchantSerial");

        assertFound();
    }
}
