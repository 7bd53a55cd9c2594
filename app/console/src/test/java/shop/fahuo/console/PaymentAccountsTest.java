package shop.fahuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Map.entry;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.account.AccountDraft;
import shop.fahuo.console.account.AccountKind;
import shop.fahuo.console.account.Keeping;
import shop.fahuo.core.order.Actor;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.wechat.WechatCredentials;
import shop.fahuo.simulator.payment.wechat.WechatKeys;
import shop.fahuo.store.vault.Vaults;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What `account set`, `account list` and `account test` say of payment accounts.
class PaymentAccountsTest {

    private static final WechatCredentials OTHERS =
            WechatKeys.generate(Instant.EPOCH, new SecureRandom()).credentials();

    /// Once for all tests: its keys take seconds to make.
    private static TestPayments payments;

    @TempDir Path folder;

    private Fahuo fahuo;

    @BeforeAll
    static void begin(@TempDir Path keys) throws IOException {
        payments = new TestPayments(keys, Clock.systemUTC());
    }

    @AfterAll
    static void end() {
        payments.close();
    }

    @BeforeEach
    void home() {
        fahuo = new Fahuo(folder.resolve("home"));
        payments.simulation().wechat().faults().set();
    }

    private void keep(Map<String, String> settings, Map<String, String> secrets) {
        keep(payments, settings, secrets);
    }

    private void keep(TestPayments at, Map<String, String> settings, Map<String, String> secrets) {
        assertThat(fahuo.run(at.set("wechat", "main", settings, secrets)))
                .isEqualTo(new Fahuo.Run(0, "account main saved\n", ""));
    }

    private void keep() {
        keep(payments.wechat(), payments.wechatSecrets());
    }

    private static Map<String, String> with(
            Map<String, String> parts, Map.Entry<String, String> part) {
        var changed = new HashMap<>(parts);
        changed.put(part.getKey(), part.getValue());
        return changed;
    }

    private void assertWrong(String code, String words) {
        var run = fahuo.run("account", "test", "wechat", "main");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("account main does not work: ")
                .contains(words)
                .containsOnlyOnce("\n");

        var json = fahuo.run("account", "test", "wechat", "main", "--json");
        assertThat(json.status()).isEqualTo(1);
        assertThat(json.out())
                .startsWith(
                        "{\"kind\":\"wechat\",\"name\":\"main\",\"ok\":false,"
                                + "\"findings\":[{\"code\":\"%s\",\"words\":\"".formatted(code));
    }

    @Test
    void accountsThatAreRightWork() {
        keep();
        fahuo.run(payments.set("alipay", "main", payments.alipay(), payments.alipaySecrets()));

        assertThat(fahuo.run("account", "test", "wechat", "main"))
                .isEqualTo(new Fahuo.Run(0, "account main works\n", ""));
        assertThat(fahuo.run("account", "test", "alipay", "main", "--json").out())
                .isEqualTo("{\"kind\":\"alipay\",\"name\":\"main\",\"ok\":true,\"findings\":[]}\n");
    }

    @Test
    void aWrongKeyIsCalledOne() {
        keep(
                payments.wechat(),
                with(payments.wechatSecrets(), entry("merchantKey", OTHERS.merchant().keyPem())));

        assertWrong("WRONG_KEY", "wrong key");
    }

    @Test
    void aWrongSerialIsCalledOne() {
        keep(
                with(payments.wechat(), entry("merchantSerial", OTHERS.merchant().serial())),
                payments.wechatSecrets());

        assertWrong("WRONG_SERIAL", "wrong serial");
    }

    @Test
    void aWrongApiKeyIsCalledOne() {
        keep(
                payments.wechat(),
                with(payments.wechatSecrets(), entry("apiV3Key", OTHERS.apiV3Key())));

        assertWrong("WRONG_APIV3_KEY", "wrong APIv3 key");
    }

    @Test
    void aClockThatIsOffIsToldByHowMuch() throws IOException {
        var fast = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(10));
        try (var later = new TestPayments(folder.resolve("later"), fast)) {
            keep(later, later.wechat(), later.wechatSecrets());

            assertWrong("CLOCK_OFF", "seconds slow");
        }
    }

    @Test
    void anAddressThatIsNotAllowedIsTold() {
        keep();
        payments.simulation()
                .wechat()
                .faults()
                .set(PaymentFaultRule.always(Operation.WECHAT_QUERY, Fault.IP_NOT_ALLOWED));

        assertWrong("IP_NOT_ALLOWED", "not on the list of allowed IPs");
    }

    @Test
    void aProductThatIsNotOpenedIsNamed() {
        keep();
        payments.simulation()
                .wechat()
                .faults()
                .set(PaymentFaultRule.always(Operation.WECHAT_QUERY_REFUND, Fault.NO_AUTH));

        assertWrong("NOT_OPENED", "refund: the product is not opened");
    }

    @Test
    void aProductThatAShopCanDoWithoutIsAWarning() {
        keep();
        payments.simulation()
                .wechat()
                .faults()
                .set(PaymentFaultRule.always(Operation.WECHAT_UNSPLIT, Fault.NO_AUTH));

        assertThat(fahuo.run("account", "test", "wechat", "main"))
                .isEqualTo(
                        new Fahuo.Run(
                                0,
                                "account main works, but: profit sharing: the product is not"
                                        + " opened\n",
                                ""));
    }

    @Test
    void whatIsWrongIsRefusedByNameAndNothingIsKept() {
        var run =
                fahuo.run(
                        payments.set(
                                "wechat",
                                "main",
                                with(
                                        payments.wechat(),
                                        entry(
                                                "merchantCertificate",
                                                OTHERS.merchant().certificatePem())),
                                payments.wechatSecrets()));

        assertThat(run)
                .isEqualTo(
                        new Fahuo.Run(
                                1,
                                "",
                                "the account is not kept: merchantKey does not belong to the"
                                        + " certificate\n"));
        assertThat(fahuo.run("account", "list", "--json").out()).isEqualTo("[]\n");
    }

    @Test
    void aSecretAmongTheSettingsIsRefused() {
        assertThat(fahuo.run("account", "set", "wechat", "main", "apiV3Key=0123").err())
                .isEqualTo(
                        "the account is not kept: apiV3Key is a secret and cannot stand among the"
                                + " settings\n");
    }

    @Test
    void onlyWhatIsNamedChanges() {
        keep();

        assertThat(fahuo.run("account", "set", "wechat", "main", "feeRate=38").status()).isZero();

        assertThat(fahuo.run("account", "test", "wechat", "main").status()).isZero();
        assertThat(fahuo.run("account", "list", "--json").out())
                .contains("\"feeRate\":\"38\"", "\"notes\":[]");
    }

    @Test
    void aListShowsNoSecrets() {
        keep();

        assertThat(
                        fahuo.run("account", "list").out()
                                + fahuo.run("account", "list", "--json").out())
                .contains("apiV3Key, appSecret, merchantKey")
                .contains("\"secrets\":[\"apiV3Key\",\"appSecret\",\"merchantKey\"]")
                .doesNotContain("PRIVATE KEY")
                .doesNotContain(payments.simulation().wechat().credentials().apiV3Key());
    }

    @Test
    void realMoneyNeedsAPassphraseWhereThereIsNoKeyring() {
        var real = with(payments.wechat(), entry("url", "https://api.mch.weixin.qq.com"));

        assertThat(fahuo.run(payments.set("wechat", "main", real, payments.wechatSecrets())))
                .isEqualTo(
                        new Fahuo.Run(
                                1,
                                "",
                                "account main is not kept: this machine has no keyring, so the"
                                        + " secrets of real money need a passphrase on the key; run"
                                        + " fahuo key lock first\n"));
        assertThat(fahuo.run("account", "list", "--json").out()).isEqualTo("[]\n");
    }

    @Test
    void thePassphraseStaysForAsLongAsItGuardsRealMoney() throws IOException {
        keep();
        try (var shop = LockedShop.open(folder.resolve("home"))) {
            var name = AccountKind.WECHAT.name("main");
            var by = new Actor.Person("李雷");
            var real = Map.of("url", "https://api.mch.weixin.qq.com");
            var draft = AccountDraft.of(AccountKind.WECHAT, "main", real, Map.of());
            assertThat(shop.payments().put(draft, by)).isEqualTo(new Keeping.Kept());

            assertThat(shop.lockKey(Optional.empty())).isFalse();
            assertThat(Vaults.isLocked(shop.home().folder())).isTrue();
            assertThat(shop.lockKey(Optional.of("battery staple".toCharArray()))).isTrue();
            shop.payments().remove(name, by);
            assertThat(shop.lockKey(Optional.empty())).isTrue();
        }
    }

    @Test
    void anAccountThatIsRemovedIsGoneSecretsAndAll() {
        keep();

        assertThat(fahuo.run("account", "remove", "wechat", "main"))
                .isEqualTo(new Fahuo.Run(0, "account main removed\n", ""));

        assertThat(fahuo.run("account", "list", "--json").out()).isEqualTo("[]\n");
        assertThat(fahuo.run("account", "set", "wechat", "main", "mchid=19000000").err())
                .contains("appid is missing");
        assertThat(fahuo.run("account", "remove", "wechat", "main").status()).isEqualTo(1);
    }

    @Test
    void thereIsNoAccountOfAnotherName() {
        fahuo.run("account", "list");
        keep();

        assertThat(fahuo.run("account", "test", "alipay", "main").err())
                .isEqualTo("there is no account main that can be used\n");
    }
}
