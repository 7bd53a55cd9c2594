package shop.fahuo.console.account;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.console.TestPayments.part;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.connect.account.Flaw;
import shop.fahuo.connect.courier.CourierSymptom;
import shop.fahuo.connect.payment.Symptom;
import shop.fahuo.console.TestCouriers;
import shop.fahuo.console.TestPayments;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Jobs;
import shop.fahuo.console.kit.Threads;
import shop.fahuo.console.ship.ShippingField;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.order.ChannelName;
import shop.fahuo.worker.account.Health;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

class AccountsModelTest {

    private static final ChannelName TAOBAO = new ChannelName("taobao");

    @TempDir static Path keys;

    private static TestPayments payments;

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private final Map<String, Health> health = new HashMap<>();
    private AccountsModel model;

    /// Making keys takes a while.
    @BeforeAll
    static void providers() throws IOException {
        payments = new TestPayments(keys, Clock.fixed(TestShop.NOW, ShopTime.ZONE));
    }

    @AfterAll
    static void closeProviders() {
        payments.close();
    }

    @BeforeEach
    void open() {
        var desk =
                new AccountDesk(
                        shop.store(),
                        shop.payments(),
                        shop.couriers(),
                        new PracticeAccounts(shop.store()),
                        () -> Map.copyOf(health),
                        shop.clock());
        model =
                new AccountsModel(
                        desk,
                        SecretPlace.KEY_FILE,
                        () -> TestShop.LEI,
                        shop.clock(),
                        new Jobs(Threads.SAME),
                        Threads.SAME);
        shop.takeKeys(1);
        model.look();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void keepsWhatWasGivenAndShowsNoSecretAgain() {
        var form = fresh();
        form.fields().channelsProperty().set(Set.of(TAOBAO));
        form.save();
        assertThat(model.formProperty().get()).isEmpty();
        var row = model.selectedProperty().get().orElseThrow();
        assertThat(row.name()).hasToString("wechat/main");
        assertThat(row.channels()).containsExactly(TAOBAO);
        assertThat(model.state(row)).isEqualTo(AccountRow.State.READY);
        model.edit();
        var fields = form().fields();
        assertThat(fields.isKept(AccountPart.MERCHANT_KEY)).isTrue();
        assertThat(fields.textProperty(AccountPart.MERCHANT_KEY).get()).isEmpty();
        assertThat(fields.textProperty(AccountPart.MCHID).get())
                .isEqualTo(payments.wechat().get("mchid"));
    }

    @Test
    void leavesASecretThatIsNotTypedAgain() {
        fresh().save();
        model.edit();
        form().fields().textProperty(AccountPart.FEE_RATE).set("0.38");
        form().save();
        assertThat(model.formProperty().get()).isEmpty();
        var row = model.selectedProperty().get().orElseThrow();
        assertThat(row.settings()).containsEntry("feeRate", "38");
        assertThat(row.flaw()).isEmpty();
    }

    @Test
    void findsNothingWrongWithAnEmptyFieldUntilItIsToBeKept() {
        model.add();
        form().check();
        assertThat(form().flawProperty().get()).isEmpty();
        form().save();
        assertThat(form().flawProperty().get()).contains(Flawed.of("mchid", Flaw.MISSING));
    }

    @Test
    void saysWhatIsWrongAtTheFieldAsSoonAsItIsLeft() {
        model.add();
        form().fields().textProperty(AccountPart.MCHID).set("abc");
        form().check();
        assertThat(form().flawProperty().get()).contains(Flawed.of("mchid", Flaw.FORMAT));
    }

    @Test
    void takesNoNameTwice() {
        fresh().save();
        fresh();
        assertThat(form().fields().nameProperty().get()).isEqualTo("main2");
        form().fields().nameProperty().set("main");
        form().save();
        assertThat(form().flawProperty().get()).contains(Flawed.name("account.name.taken"));
    }

    @Test
    void triesOutWhatIsNotKeptYet() {
        var form = fresh();
        form.test();
        assertThat(form.testedProperty().get().orElseThrow().ok()).isTrue();
        form.fields().textProperty(AccountPart.API_KEY).set("0123456789abcdef0123456789abcdef");
        assertThat(form.testedProperty().get()).isEmpty();
        form.test();
        assertThat(form.testedProperty().get().orElseThrow().findings())
                .containsExactly(new Finding.Payment(new Symptom.WrongApiKey()));
        assertThat(shop.store().accounts().all()).isEmpty();
    }

    @Test
    void remembersTheLastTestOfAnAccount() {
        fresh().save();
        model.test();
        var row = model.selectedProperty().get().orElseThrow();
        assertThat(model.testsProperty().get().get(row.name()))
                .isEqualTo(new Tested(TestShop.NOW, List.of()));
        assertThat(model.testable().get()).isTrue();
    }

    @Test
    void saysWhichOrdersWillWaitOnceItIsKept() {
        var form = fresh();
        assertThat(form.changesProperty().get()).isEmpty();
        form.fields().channelsProperty().set(Set.of(TAOBAO));
        assertThat(form.changesProperty().get()).containsExactly(new Change.Waits(List.of(TAOBAO)));
        form.save();
        model.edit();
        form().fields().channelsProperty().set(Set.of());
        assertThat(form().changesProperty().get())
                .containsExactly(new Change.Trusts(List.of(TAOBAO)));
        model.dismiss();
        var other = fresh();
        other.fields().channelsProperty().set(Set.of(TAOBAO));
        assertThat(other.changesProperty().get())
                .containsExactly(new Change.TakesOver(TAOBAO, "wechat/main"));
    }

    @Test
    void findsTheFieldOfEveryFile() throws IOException {
        model.add();
        form().fields().kindProperty().set(AccountKind.ALIPAY);
        var settings = payments.alipay();
        form().read(
                        List.of(
                                file("应用私钥.pem", part(payments.alipaySecrets(), "appKey")),
                                file("appCertPublicKey.crt", part(settings, "appCertificate")),
                                file(
                                        "alipayCertPublicKey_RSA2.crt",
                                        part(settings, "alipayCertificate")),
                                file("alipayRootCert.crt", part(settings, "rootCertificates")),
                                file("notes.txt", "hello")));
        var fields = form().fields();
        assertThat(fields.certifiedProperty().get()).isTrue();
        for (var id : List.of("appCertificate", "alipayCertificate", "rootCertificates")) {
            var found = AccountKind.ALIPAY.part(id).orElseThrow();
            assertThat(fields.textProperty(found).get()).isEqualTo(part(settings, id).strip());
        }
        assertThat(fields.fileProperty(AccountPart.APP_KEY).get()).isEqualTo("应用私钥.pem");
        assertThat(form().unreadProperty().get()).containsExactly("notes.txt");
    }

    @Test
    void countsWhatNeedsAPerson() {
        fresh().save();
        assertThat(model.calling()).isZero();
        health.put("wechat/main", new Health.Throttled(TestShop.NOW.plusSeconds(30)));
        model.look();
        assertThat(model.calling()).isZero();
        health.put(
                "wechat/main",
                new Health.Broken(TestShop.NOW, TestShop.NOW.plusSeconds(30), "SIGN_ERROR"));
        model.look();
        assertThat(model.calling()).isEqualTo(1);
    }

    @Test
    void triesAChannelOutThatDoesNotAnswer() {
        model.add();
        var fields = form().fields();
        fields.kindProperty().set(AccountKind.CHANNEL);
        fields.nameProperty().set("taobao");
        form().test();
        assertThat(form().flawProperty().get()).contains(Flawed.name("account.name.file"));
        fields.nameProperty().set("practice");
        fields.textProperty(AccountPart.URL).set("http://127.0.0.1:1");
        fields.textProperty(AccountPart.TOKEN).set("token");
        form().test();
        assertThat(form().testedProperty().get().orElseThrow().findings())
                .containsExactly(new Finding.Silent("UNREACHABLE"));
    }

    @Test
    void triesOutAndKeepsACourier() throws IOException {
        try (var couriers = new TestCouriers(folder, shop.clock())) {
            model.add();
            var fields = form().fields();
            fields.kindProperty().set(AccountKind.ZTO);
            var parts = couriers.ztoParts();
            parts.all().forEach((part, text) -> set(form(), AccountKind.ZTO, part, text));
            fields.textProperty(AccountPart.ZTO_APP_SECRET).set("ANOTHERAPPSECRET1");
            form().test();
            assertThat(form().testedProperty().get().orElseThrow().findings())
                    .containsExactly(new Finding.Courier(new CourierSymptom.WrongSecret("S211")));
            fields.textProperty(AccountPart.ZTO_APP_SECRET).set(part(parts.all(), "appSecret"));
            form().save();
            var row = model.selectedProperty().get().orElseThrow();
            assertThat(row.name()).hasToString("courier/main");
            assertThat(row.kind()).isEqualTo(AccountKind.ZTO);
            assertThat(row.settings()).containsEntry("appKey", "FAHUOZTO01");
            assertThat(row.secrets()).contains("appSecret", "accountPassword");
            assertThat(model.state(row)).isEqualTo(AccountRow.State.READY);
        }
    }

    @Test
    void changesNothingForOrdersWithACourier() {
        model.add();
        form().fields().kindProperty().set(AccountKind.SF);
        assertThat(form().changesProperty().get()).isEmpty();
    }

    @Test
    void letsTheUsualWayOfSigningGoUnsaid() throws IOException {
        try (var couriers = new TestCouriers(folder, shop.clock())) {
            model.add();
            form().fields().kindProperty().set(AccountKind.SF);
            couriers.sfParts()
                    .all()
                    .forEach((part, text) -> set(form(), AccountKind.SF, part, text));
            form().fields().textProperty(AccountPart.AUTH).set("oauth2");
            form().test();
            assertThat(form().testedProperty().get().orElseThrow().ok()).isTrue();
            form().fields().textProperty(AccountPart.AUTH).set("");
            form().save();
            assertThat(model.selectedProperty().get().orElseThrow().settings())
                    .doesNotContainKey("auth");
        }
    }

    @Test
    void knowsByWhichAccountParcelsGo() throws IOException {
        try (var couriers = new TestCouriers(folder, shop.clock())) {
            shop.couriers().put(couriers.sfParts().draft("main"), TestShop.LEI);
            model.look();
            assertThat(model.usualProperty().get()).isEmpty();
            model.ship();
            var shipping = model.shippingProperty().get().orElseThrow();
            shipping.textProperty(ShippingField.ACCOUNT).set("sf/main");
            shipping.save();
            assertThat(model.shippingProperty().get()).isEmpty();
            assertThat(model.usualProperty().get()).contains(AccountKind.SF.name("main"));
        }
    }

    @Test
    void opensHowTheShopShipsAndPutsItAway() {
        model.ship();
        assertThat(model.shippingProperty().get()).isPresent();
        model.dismiss();
        assertThat(model.shippingProperty().get()).isEmpty();
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    /// Filled in and not kept.
    private AccountFormModel fresh() {
        model.add();
        var form = form();
        payments.wechat().forEach((part, text) -> set(form, AccountKind.WECHAT, part, text));
        payments.wechatSecrets().forEach((part, text) -> set(form, AccountKind.WECHAT, part, text));
        return form;
    }

    private static void set(AccountFormModel form, AccountKind kind, String id, String text) {
        kind.part(id).ifPresent(part -> form.fields().textProperty(part).set(text));
    }

    private AccountFormModel form() {
        return model.formProperty().get().orElseThrow();
    }
}
