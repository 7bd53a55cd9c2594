package shop.fahuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.connect.account.Skew;
import shop.fahuo.console.account.AccountDraft;
import shop.fahuo.console.account.AccountKind;
import shop.fahuo.console.account.Keeping;
import shop.fahuo.console.wiring.PracticeParts;
import shop.fahuo.core.order.Actor;
import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// What `account set`, `account list`, `account test` and `account remove` say of couriers.
class CourierAccountsTest {

    @TempDir Path folder;

    private Fahuo fahuo;
    private TestCouriers couriers;

    @BeforeEach
    void begin() throws IOException {
        fahuo = new Fahuo(folder.resolve("home"));
        couriers = new TestCouriers(folder.resolve("secrets"), Clock.systemUTC());
    }

    @AfterEach
    void end() {
        couriers.close();
    }

    private void keep(PracticeParts parts, Map<String, String> changed) {
        keep(couriers, parts, changed);
    }

    private void keep(TestCouriers at, PracticeParts parts, Map<String, String> changed) {
        assertThat(fahuo.run(at.set(parts, "main", changed)))
                .isEqualTo(new Fahuo.Run(0, "account main saved\n", ""));
    }

    private void keepSf() {
        keep(couriers.sfParts(), Map.of());
    }

    private static CourierFaultRule always(CourierOperation operation, CourierFault fault) {
        return CourierFaultRule.sometimes(operation, fault, 1);
    }

    private void assertWrong(String kind, String code, String words) {
        var run = fahuo.run("account", "test", kind, "main");
        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .startsWith("account main does not work: ")
                .contains(words)
                .containsOnlyOnce("\n");

        var json = fahuo.run("account", "test", kind, "main", "--json");
        assertThat(json.status()).isEqualTo(1);
        assertThat(json.out())
                .startsWith(
                        "{\"kind\":\"%s\",\"name\":\"main\",\"ok\":false,\"findings\":[{\"code\":\"%s\",\"words\":\""
                                .formatted(kind, code))
                .contains("\"next\":\"");
    }

    @Test
    void accountsThatAreRightWork() {
        keepSf();
        assertThat(fahuo.run(couriers.set(couriers.ztoParts(), "branch")).status()).isZero();

        assertThat(fahuo.run("account", "test", "sf", "main"))
                .isEqualTo(new Fahuo.Run(0, "account main works\n", ""));
        assertThat(fahuo.run("account", "test", "zto", "branch", "--json").out())
                .isEqualTo("{\"kind\":\"zto\",\"name\":\"branch\",\"ok\":true,\"findings\":[]}\n");
    }

    @Test
    void tokensWorkAsWellAsSignatures() {
        keepSf();

        assertThat(fahuo.run("account", "set", "sf", "main", "auth=oauth2").status()).isZero();

        assertThat(fahuo.run("account", "test", "sf", "main").out())
                .isEqualTo("account main works\n");
    }

    @Test
    void aWrongCheckwordIsCalledOne() {
        keep(couriers.sfParts(), Map.of("checkword", "ANOTHERCHECKWORD1"));

        assertWrong("sf", "WRONG_SECRET", "SF Express refuses the signature: another Checkword");
    }

    @Test
    void aWrongAppSecretIsCalledOne() {
        keep(couriers.ztoParts(), Map.of("appSecret", "ANOTHERAPPSECRET1"));

        assertWrong("zto", "WRONG_SECRET", "ZTO refuses the signature: another appSecret");
    }

    @Test
    void whoIsNotKnownThereIsToldSo() {
        keep(couriers.sfParts(), Map.of("partnerId", "NOBODY"));

        assertWrong("sf", "NOT_ALLOWED", "wrong Customer code");
    }

    @Test
    void anAppThatIsNotKnownThereIsToldSo() {
        keep(couriers.ztoParts(), Map.of("appKey", "NOBODY"));

        assertWrong("zto", "NOT_ALLOWED", "wrong appKey");
    }

    @Test
    void anAddressThatIsNotAllowedIsTold() {
        keepSf();
        couriers.spoil(always(CourierOperation.SF_SEARCH, CourierFault.IP_NOT_ALLOWED));

        assertWrong("sf", "IP_NOT_ALLOWED", "is not on the list of SF Express");
    }

    @Test
    void aServiceThatWasNotAppliedForIsNamed() {
        keep(couriers.ztoParts(), Map.of());
        couriers.spoil(always(CourierOperation.ZTO_TRACK, CourierFault.NO_PERMISSION));

        assertWrong("zto", "NOT_ALLOWED", "ZTO does not allow tracking (S210");
    }

    @Test
    void pricesThatAShopCanDoWithoutAreAWarning() {
        keepSf();
        couriers.spoil(always(CourierOperation.SF_TIMES, CourierFault.NO_PERMISSION));

        var run = fahuo.run("account", "test", "sf", "main");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .startsWith(
                        "account main works, but: SF Express does not allow asking for prices and"
                                + " times (A1004");
    }

    @Test
    void aClockThatTheCourierDoubtsIsTold() throws IOException {
        var later = Clock.offset(Clock.systemUTC(), Skew.BLOCK.multipliedBy(10));
        try (var ahead = new TestCouriers(folder.resolve("later"), later)) {
            keep(ahead, ahead.sfParts(), Map.of());

            assertWrong("sf", "CLOCK_OFF", "says the clock of this machine is off");
        }
    }

    @Test
    void whoDoesNotAnswerIsNotReached() {
        keep(couriers.sfParts(), Map.of("url", "http://127.0.0.1:1/std/service"));

        assertWrong("sf", "UNREACHABLE", "SF Express cannot be reached");
    }

    @Test
    void whatIsWrongIsRefusedByNameAndNothingIsKept() {
        var card = fahuo.run(couriers.set(couriers.sfParts(), "main", Map.of("monthlyCard", "12")));
        var secret = fahuo.run("account", "set", "zto", "main", "appSecret=TESTAPPSECRET0001");
        var mark = fahuo.run("account", "set", "sf", "main", "courier=zto");

        assertThat(card.err())
                .isEqualTo("the account is not kept: monthlyCard is not written as it should be\n");
        assertThat(secret.err())
                .isEqualTo(
                        "the account is not kept: appSecret is a secret and cannot stand among the"
                                + " settings\n");
        assertThat(mark.err())
                .isEqualTo(
                        "the account is not kept: courier is no setting of this kind of account\n");
        assertThat(fahuo.run("account", "list", "--json").out()).isEqualTo("[]\n");
    }

    @Test
    void anAccountOfAnotherCourierIsNotOverwritten() {
        keep(couriers.ztoParts(), Map.of());

        assertThat(fahuo.run(couriers.set(couriers.sfParts(), "main")))
                .isEqualTo(
                        new Fahuo.Run(
                                1,
                                "",
                                "the account is not kept: main is an account of ZTO; choose"
                                        + " another name\n"));
        assertThat(fahuo.run("account", "test", "sf", "main").err())
                .isEqualTo("there is no account main that can be used\n");
        assertThat(fahuo.run("account", "remove", "sf", "main").err())
                .isEqualTo("there is no account main\n");
        assertThat(fahuo.run("account", "test", "zto", "main").status()).isZero();
    }

    @Test
    void onlyWhatIsNamedChanges() {
        keepSf();

        assertThat(fahuo.run("account", "set", "sf", "main", "monthlyCard=").status()).isZero();

        assertThat(fahuo.run("account", "test", "sf", "main").status()).isZero();
        assertThat(fahuo.run("account", "list", "--json").out())
                .contains("\"partnerId\":\"FAHUO001\"")
                .doesNotContain("monthlyCard");
    }

    @Test
    void aListShowsTheCourierAndNoSecrets() {
        keepSf();
        fahuo.run(couriers.set(couriers.ztoParts(), "branch"));

        assertThat(fahuo.run("account", "list", "--json").out())
                .contains("\"kind\":\"sf\",\"name\":\"main\"", "\"secrets\":[\"checkword\"]")
                .contains("\"kind\":\"zto\",\"name\":\"branch\"", "\"appKey\":\"FAHUOZTO01\"")
                .contains("\"secrets\":[\"accountPassword\",\"appSecret\",\"hmacKey\"]")
                .doesNotContain("\"courier\"", "TESTCHECKWORD0001", "TESTAPPSECRET0001", "ZTO123");
    }

    @Test
    void whatIsPaidForNeedsAPassphraseWhereThereIsNoKeyring() {
        var live = Map.of("url", "https://bspgw.sf-express.com/std/service");

        var run = fahuo.run(couriers.set(couriers.sfParts(), "main", live));

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).contains("run fahuo key lock first");
        assertThat(fahuo.run("account", "list", "--json").out()).isEqualTo("[]\n");
    }

    @Test
    void thePassphraseStaysForAsLongAsItGuardsARealCourier() throws IOException {
        keepSf();
        try (var shop = LockedShop.open(folder.resolve("home"))) {
            var by = new Actor.Person("李雷");
            var live = Map.of("url", "https://bspgw.sf-express.com/std/service");
            var draft = AccountDraft.of(AccountKind.SF, "main", live, Map.of());
            assertThat(shop.couriers().put(draft, by)).isEqualTo(new Keeping.Kept());

            assertThat(shop.lockKey(Optional.empty())).isFalse();
            shop.couriers().remove(AccountKind.SF.name("main"), by);
            assertThat(shop.lockKey(Optional.empty())).isTrue();
        }
    }

    @Test
    void anAccountThatIsRemovedIsGoneSecretsAndAll() {
        keepSf();

        assertThat(fahuo.run("account", "remove", "sf", "main"))
                .isEqualTo(new Fahuo.Run(0, "account main removed\n", ""));

        assertThat(fahuo.run("account", "list", "--json").out()).isEqualTo("[]\n");
        assertThat(fahuo.run("account", "set", "sf", "main", "partnerId=FAHUO001").err())
                .contains("checkword is missing");
    }
}
