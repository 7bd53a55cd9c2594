package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;

/// As [Screens], for the first minutes.
class BeginScreens {

    private static final TestShop EMPTY = new TestShop();
    private static final TestShop FULL = new TestShop();

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        FULL.takeKeys(24);
        FULL.takeLarge(6);
        FULL.decide();
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        EMPTY.close();
        FULL.close();
    }

    @Test
    void drawTheFirstMinutes() throws IOException {
        draw(Language.CHINESE, Theme.LIGHT);
        draw(Language.ENGLISH, Theme.DARK);
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }

    private static void draw(Language language, Theme theme) throws IOException {
        var files = SampleImports.make();
        try (var album = new Album(EMPTY, files, language, theme)) {
            album.draw("empty");
        }
        try (var album = Album.practice(FULL, files, language, theme)) {
            album.draw("practice");
        }
    }
}
