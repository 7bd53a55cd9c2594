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
import shop.fahuo.store.parcel.WaybillTold;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.TimeoutException;

/// As [Screens], for parcels, on a shop of their own.
class ParcelScreens {

    private static final TestShop SHOP = new TestShop();

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        var store = SHOP.store();
        var booked = BookedParcels.in(store, TestShop.NOW, 14);
        booked.subList(0, 4).forEach(id -> store.leaving().leave(id, TestShop.LEI).join());
        BookedParcels.unbooked(store, TestShop.NOW, 20, 3);
        BookedParcels.unbooked(store, TestShop.NOW, 30, 2);
        var asked = BookedParcels.unbooked(store, TestShop.NOW, 40, 1).getFirst();
        store.packing().waybills().book(asked, TestShop.LEI).join();
        BookedParcels.asPlanned(store, "courier/main");
        var claim =
                store.outbox()
                        .claim("test", "courier/main", 1, Duration.ofMinutes(1))
                        .join()
                        .getFirst();
        store.packing()
                .tasks()
                .settle(claim, new WaybillTold.Unknown("READ_TIMEOUT", "", false))
                .join();
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void drawParcels() throws IOException {
        var files = SampleImports.make();
        for (var theme : Theme.values()) {
            for (var language : Language.values()) {
                try (var album = new Album(SHOP, files, language, theme)) {
                    album.parcels();
                }
            }
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }
}
