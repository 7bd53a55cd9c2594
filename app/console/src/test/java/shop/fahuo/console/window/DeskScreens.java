package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.SampleShop;
import shop.fahuo.console.TestPayments;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.desk.Look;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.TextSize;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// As [Screens], for what the desk has around every place.
class DeskScreens {

    private static final TestShop SHOP = new TestShop();
    private static TestPayments payments;

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        SampleShop.fill(SHOP);
        payments = SampleAccounts.keep(SHOP);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        payments.close();
        SHOP.close();
    }

    @Test
    void drawTheDesk() throws IOException {
        var files = SampleImports.make();
        try (var album = new Album(SHOP, files, Language.CHINESE, Theme.LIGHT)) {
            album.desk();
        }
        try (var album = new Album(SHOP, files, Language.ENGLISH, Theme.DARK)) {
            album.desk();
        }
        for (var size : List.of(TextSize.SMALLEST, TextSize.LARGEST)) {
            var look = new Look(Language.CHINESE, Theme.LIGHT, size);
            try (var album = new Album(SHOP, files, look, new NoBills())) {
                album.places();
            }
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }
}
