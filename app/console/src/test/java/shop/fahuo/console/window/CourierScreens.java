package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.TestCouriers;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.util.concurrent.TimeoutException;

/// As [Screens], for accounts at couriers and how the shop ships, on a shop of their own.
class CourierScreens {

    private static final TestShop SHOP = new TestShop();
    private static TestCouriers couriers;

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        couriers = new TestCouriers(Files.createTempDirectory("fahuo-couriers"), SHOP.clock());
        SHOP.couriers().put(couriers.sfParts().draft("main"), TestShop.LEI);
        SHOP.couriers().put(couriers.ztoParts().draft("东门网点"), TestShop.LEI);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        couriers.close();
        SHOP.close();
    }

    @Test
    void drawCouriersAndShipping() throws IOException {
        var files = SampleImports.make();
        for (var theme : Theme.values()) {
            for (var language : Language.values()) {
                try (var album = new Album(SHOP, files, language, theme)) {
                    album.couriers();
                }
            }
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }
}
