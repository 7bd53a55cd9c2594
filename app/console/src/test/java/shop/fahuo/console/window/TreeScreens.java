package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.SampleShop;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.distributor.SampleTree;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;

/// As [Screens], for the distributors' tree.
class TreeScreens {

    private static final TestShop SHOP = new TestShop();

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        SampleShop.fill(SHOP);
        SHOP.store().distributors().put(SampleTree.list(2000, 400), TestShop.LEI);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void drawTheTree() throws IOException {
        var files = SampleImports.make();
        for (var theme : Theme.values()) {
            try (var album = new Album(SHOP, files, Language.CHINESE, theme)) {
                album.tree();
            }
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }
}
