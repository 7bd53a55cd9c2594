package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.SampleBooks;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;

/// As [Screens], for the books.
class BooksScreens {

    private static final TestShop SHOP = SampleBooks.of(60);

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void drawTheBooks() throws IOException {
        var files = SampleImports.make();
        try (var album = new Album(SHOP, files, Language.CHINESE, Theme.LIGHT)) {
            album.books();
        }
        try (var album = new Album(SHOP, files, Language.CHINESE, Theme.DARK)) {
            album.books();
        }
        try (var album = new Album(SHOP, files, Language.ENGLISH, Theme.LIGHT)) {
            album.books();
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }
}
