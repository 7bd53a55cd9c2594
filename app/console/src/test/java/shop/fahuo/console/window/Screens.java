package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.SampleMoney;
import shop.fahuo.console.SampleShop;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;

/// Draws every screen into docs/screens, in both languages and both themes: `mvn -Pscreens`. Not a
/// test of the gate; look at the pictures.
class Screens {

    private static final TestShop SHOP = new TestShop();
    private static final TestShop MONEY = new TestShop();
    private static final TestShop EMPTY = new TestShop();

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        SampleShop.fill(SHOP);
        SampleMoney.fill(MONEY);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        SHOP.close();
        MONEY.close();
        EMPTY.close();
    }

    @Test
    void drawEverything() throws IOException {
        var files = SampleImports.make();
        for (var theme : Theme.values()) {
            for (var language : Language.values()) {
                try (var album = new Album(SHOP, files, language, theme)) {
                    album.orders();
                    album.sheets();
                    album.palette();
                    album.refused();
                    album.stopped();
                }
                try (var album = new Album(MONEY, files, language, theme)) {
                    album.money();
                }
                try (var album = new Album(EMPTY, files, language, theme)) {
                    album.draw("empty");
                }
            }
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }
}
