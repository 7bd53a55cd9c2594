package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.MovingClock;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/// As [Screens], for orders that may still be recalled, on a shop of their own.
class UndoScreens {

    private static final MovingClock CLOCK = new MovingClock(TestShop.NOW.minusSeconds(1_000));
    private static final TestShop SHOP = new TestShop(CLOCK);

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        SHOP.undoWindow(Duration.ofHours(2));
        SHOP.takeKeys(4);
        SHOP.decide();
        CLOCK.set(TestShop.NOW);
        SHOP.undoWindow(Duration.ofMinutes(30));
        SHOP.takeKeys(5);
        SHOP.takeLarge(2);
        SHOP.decide();
        CLOCK.set(TestShop.NOW.plusSeconds(126));
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void drawOrdersThatMayBeRecalled() throws IOException {
        var files = SampleImports.make();
        for (var theme : Theme.values()) {
            for (var language : Language.values()) {
                try (var album = new Album(SHOP, files, language, theme)) {
                    album.undo();
                }
            }
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }
}
