package shop.fahuo.console.window;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import shop.fahuo.console.BookedParcels;
import shop.fahuo.console.TestCouriers;
import shop.fahuo.console.TestShop;
import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Theme;
import shop.fahuo.core.Fen;
import shop.fahuo.core.courier.Courier;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.courier.ProductCode;
import shop.fahuo.core.tariff.Band;
import shop.fahuo.core.tariff.Rate;
import shop.fahuo.core.tariff.Service;
import shop.fahuo.core.tariff.Tariff;
import shop.fahuo.core.tariff.Zone;
import shop.fahuo.store.parcel.WaybillTold;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/// As [Screens], for parcels, on a shop of their own.
class ParcelScreens {

    private static final TestShop SHOP = new TestShop();
    private static TestCouriers couriers;

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        var store = SHOP.store();
        couriers = new TestCouriers(Files.createTempDirectory("fahuo-couriers"), SHOP.clock());
        SHOP.couriers().put(couriers.sfParts().draft("main"), TestShop.LEI);
        SHOP.couriers().put(couriers.ztoParts().draft("branch"), TestShop.LEI);
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
        store.tariffs()
                .put(
                        List.of(
                                table(Courier.SF, "courier/main", "1", 2300, 24),
                                table(Courier.SF, "courier/main", "2", 1800, 48),
                                table(Courier.ZTO, "courier/branch", "", 520, 72)),
                        TestShop.LEI);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    private static Tariff table(
            Courier courier, String account, String product, long fen, int hours) {
        var bands = List.of(new Band(new Grams(20_000), Fen.of(fen)));
        var rate = new Rate(bands, Optional.empty(), Fen.ZERO, Optional.empty());
        return new Tariff(
                new Service(courier, account, new ProductCode(product)),
                LocalDate.of(2026, 1, 1),
                Optional.empty(),
                new Grams(1000),
                List.of(new Zone("全国", List.of(), rate, Optional.of(Duration.ofHours(hours)))));
    }

    @AfterAll
    static void close() {
        couriers.close();
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
