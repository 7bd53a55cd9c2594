package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.MovingClock;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.Troubles;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;

/// As [Screens], for orders in trouble, on a shop of their own.
class TroubleScreens {

    private static final MovingClock CLOCK = new MovingClock(TestShop.NOW);
    private static final TestShop SHOP = new TestShop(CLOCK);

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        SHOP.takeKeys(4);
        SHOP.decide();
        SHOP.ship();
        Troubles.in(SHOP, CLOCK);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void drawTroublesOfEveryClass() throws IOException {
        var files = SampleImports.make();
        for (var theme : Theme.values()) {
            for (var language : Language.values()) {
                try (var album = new Album(SHOP, files, language, theme)) {
                    album.troubles();
                }
            }
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }
}
