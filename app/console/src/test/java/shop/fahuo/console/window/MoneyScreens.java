package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.SampleBills;
import shop.fahuo.console.TestPayments;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Progress;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;

/// As [Screens], for accounts and bills, on a shop of their own.
class MoneyScreens {

    private static final TestShop SHOP = new TestShop();
    private static TestPayments payments;
    private static SampleBills bills;

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        payments = SampleAccounts.keep(SHOP);
        bills = new SampleBills(SHOP, TestPayments.part(payments.wechat(), "mchid")).paid(12);
        bills.fetch(bills.shelf(), SampleBills.DAY, Progress.UNWATCHED);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        payments.close();
        SHOP.close();
    }

    @Test
    void drawAccountsAndBills() throws IOException {
        var files = SampleImports.make();
        for (var theme : Theme.values()) {
            for (var language : Language.values()) {
                try (var album = new Album(SHOP, files, language, theme, bills)) {
                    album.accounts();
                    album.reconciliation();
                }
            }
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }
}
