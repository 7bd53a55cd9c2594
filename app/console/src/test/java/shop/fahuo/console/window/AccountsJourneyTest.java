package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.CheckBox;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestCouriers;
import shop.fahuo.console.TestPayments;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.account.AccountPart;
import shop.fahuo.console.importing.SheetImporter;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Texts;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.store.payment.Route;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.TimeoutException;

/// How somebody adds an account, with the keyboard.
class AccountsJourneyTest {

    @TempDir static Path keys;

    private static TestPayments payments;

    @TempDir Path folder;

    private final TestShop shop = new TestShop();
    private Journey lei;

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
    void open() throws TimeoutException {
        shop.takeKeys(1);
        var importer = new SheetImporter(shop.store(), folder, () -> Texts.in(Language.CHINESE));
        lei = new Journey(shop, TestShop.LEI, importer);
    }

    @AfterEach
    void close() {
        lei.close();
        shop.close();
    }

    @Test
    void addsAnAccountTestsItAndKeepsIt() {
        lei.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        lei.await(() -> lei.find("accounts").isVisible());
        lei.press(KeyCode.N);
        lei.await(() -> lei.shows("part-mchid") && lei.find("part-mchid").isFocused());

        lei.click("account-form-save");
        lei.await(() -> lei.find("part-mchid-problem").isVisible());
        assertThat(lei.text("part-mchid-problem")).isEqualTo("没有填");

        type("mchid", "appid", "url", "merchantSerial");
        secret("apiV3Key", "part-api-key");
        lei.run(
                () -> {
                    var form = lei.window().models().accounts().formProperty().get().orElseThrow();
                    form.paste(
                            AccountPart.MERCHANT_KEY,
                            TestPayments.part(payments.wechatSecrets(), "merchantKey"));
                    form.paste(
                            AccountPart.PLATFORM_CERTIFICATE,
                            TestPayments.part(payments.wechat(), "platformCertificate"));
                });
        lei.await(() -> lei.shows("channel-taobao"));
        lei.run(() -> lei.find("channel-taobao", CheckBox.class).fire());
        lei.await(() -> lei.shows("account-changes"));
        lei.click("account-form-test");
        lei.await(() -> lei.shows("account-findings"));
        lei.click("account-form-save");
        lei.await(() -> !lei.shows("account-form"));

        lei.await(() -> lei.shows("account-name") && lei.text("account-name").equals("main"));
        assertThat(shop.store().payments().routes().all())
                .extracting(Route::provider)
                .containsExactly(Provider.WECHAT);
    }

    @Test
    void saysHowTheShopShips() throws IOException {
        try (var couriers = new TestCouriers(folder.resolve("couriers"), shop.clock())) {
            shop.couriers().put(couriers.sfParts().draft("main"), TestShop.LEI);
            lei.press(KeyCode.CONTROL, KeyCode.DIGIT3);
            lei.await(() -> lei.find("accounts").isVisible());
            lei.press(KeyCode.S);
            lei.await(() -> lei.shows("shipping-sheet") && !lei.find("shipping-give").isDisabled());
            lei.run(() -> lei.find("shipping-booking", CheckBox.class).fire());
            lei.press(KeyCode.CONTROL, KeyCode.ENTER);
            lei.await(() -> lei.find("shipping-sender-name-problem").isVisible());
            fill("name", "链动小铺");
            fill("phone", "13900000000");
            fill("address", "广东深圳南山区科技园1号");
            lei.press(KeyCode.CONTROL, KeyCode.ENTER);
            lei.await(() -> !lei.shows("shipping-sheet"));
            assertThat(shop.store().shippingSettings().get().booksByItself()).isTrue();
        }
    }

    private void fill(String part, String text) {
        var field = lei.find("shipping-sender-" + part, TextInputControl.class);
        lei.run(() -> field.setText(text));
    }

    @Test
    void lettersOfOnePlaceDoNothingInTheOther() {
        lei.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        lei.press(KeyCode.CONTROL, KeyCode.DIGIT1);
        lei.press(KeyCode.N);
        assertThat(lei.shows("account-form")).isFalse();
        lei.press(KeyCode.CONTROL, KeyCode.DIGIT3);
        lei.press(KeyCode.N);
        lei.await(() -> lei.shows("account-form"));
        lei.press(KeyCode.ESCAPE);
        lei.await(() -> !lei.shows("account-form"));
    }

    private void type(String... parts) {
        for (var part : parts) {
            var id = part.equals("merchantSerial") ? "part-merchant-serial" : "part-" + part;
            var text = payments.wechat().get(part);
            lei.run(() -> lei.find(id, TextInputControl.class).setText(text));
        }
    }

    private void secret(String part, String id) {
        var text = payments.wechatSecrets().get(part);
        lei.run(() -> lei.find(id, TextInputControl.class).setText(text));
    }
}
