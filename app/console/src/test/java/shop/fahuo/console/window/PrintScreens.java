package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeoutException;

/// As [Screens], for labels and printers, on a shop of their own.
class PrintScreens {

    private static final TestShop SHOP = new TestShop();

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        BookedParcels.in(SHOP.store(), TestShop.NOW, 14);
        var printers = SHOP.store().printing().printers();
        var folder = Files.createTempDirectory("fahuo-labels");
        printers.put("前台 佳博", network(), TestShop.LEI);
        printers.put("存成 PDF", Map.of("via", "pdf", "folder", folder.toString()), TestShop.LEI);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    /// Nothing answers there: what a shop sees whose printer is off.
    private static Map<String, String> network() {
        return Map.of("via", "network", "address", "127.0.0.1:1", "darkness", "60");
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void drawLabelsAndPrinters() throws IOException {
        var files = SampleImports.make();
        for (var theme : Theme.values()) {
            for (var language : Language.values()) {
                try (var album = new Album(SHOP, files, language, theme)) {
                    album.printing();
                }
            }
        }
        assertThat(Path.of(Album.FOLDER.toString())).isNotEmptyDirectory();
    }
}
