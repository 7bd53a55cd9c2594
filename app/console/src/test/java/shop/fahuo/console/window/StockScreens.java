package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.SampleShop;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;

/// As [Screens], for what stock is made of.
class StockScreens {

    private static final TestShop SHOP = new TestShop();

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        SampleShop.fill(SHOP);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void drawStock() throws IOException {
        var files = SampleImports.make();
        try (var album = new Album(SHOP, files, Language.CHINESE, Theme.LIGHT)) {
            album.stock();
        }
        try (var album = new Album(SHOP, files, Language.ENGLISH, Theme.DARK)) {
            album.stock();
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }
}
