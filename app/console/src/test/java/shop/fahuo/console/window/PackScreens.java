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
import shop.fahuo.core.Fen;
import shop.fahuo.core.Quantity;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.courier.Grams;
import shop.fahuo.core.order.OrderLine;
import shop.fahuo.core.pack.PackPolicy;
import shop.fahuo.core.pack.WeightRule;
import shop.fahuo.core.stock.Barcode;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.stock.StockBook.Counted;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.TimeoutException;

/// As [Screens], for the packing desk, on a shop of its own.
class PackScreens {

    private static final TestShop SHOP = new TestShop();

    @BeforeAll
    static void fill() throws TimeoutException, IOException {
        Files.createDirectories(Album.FOLDER);
        var store = SHOP.store();
        BookedParcels.in(store, TestShop.NOW, 6);
        var goods =
                List.of(
                        sku("TEA", "西湖龙井 明前特级 125 g 礼盒装", 260, "6901234567892"),
                        sku("CUP", "青瓷品茗杯", 90, "6901234567908"),
                        sku("SPOON", "竹茶则", 30, "6901234567915"));
        store.catalogue().put(goods, TestShop.LEI);
        store.stock()
                .count(
                        Sha256.of("goods"),
                        "goods.csv",
                        goods.stream()
                                .map(sku -> new Counted(sku.code(), Warehouse.MAIN, 50))
                                .toList(),
                        TestShop.LEI);
        var lines = List.of(line(goods.get(0), 2), line(goods.get(1), 4), line(goods.get(2), 1));
        BookedParcels.with(store, TestShop.NOW, 50, lines);
        var rule = new WeightRule(new Grams(100), 5, new Grams(50));
        store.packPlace().settings().put(new PackPolicy(true, true, rule), TestShop.LEI);
        FxToolkit.registerPrimaryStage();
        Album.run(Theme::loadFonts);
    }

    private static Sku sku(String code, String name, int grams, String barcode) {
        return new Sku(
                new SkuCode(code),
                name,
                SkuKind.PHYSICAL,
                Fen.of(3_900),
                grams,
                0,
                List.of(new Barcode(barcode)));
    }

    private static OrderLine line(Sku sku, int units) {
        return new OrderLine(
                "", sku.code(), sku.kind(), sku.name(), new Quantity(units), sku.price());
    }

    @AfterAll
    static void close() {
        SHOP.close();
    }

    @Test
    void drawThePackingDesk() throws IOException {
        var files = SampleImports.make();
        int number = 0;
        for (var theme : Theme.values()) {
            for (var language : Language.values()) {
                try (var album = new Album(SHOP, files, language, theme)) {
                    album.packing("PT%06d".formatted(number++));
                }
            }
        }
        assertThat(Album.FOLDER).isNotEmptyDirectory();
    }
}
