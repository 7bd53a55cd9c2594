package shop.fahuo.connect.sheet.stock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.connect.sheet.Fixture;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.RowResults;
import shop.fahuo.connect.sheet.SharedData;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.core.Fen;
import shop.fahuo.core.stock.Barcode;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.core.stock.SkuKind;
import shop.fahuo.core.stock.Warehouse;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class StockSheetsTest {

    private static final SkuCode V1 = new SkuCode("V1");
    private static final SkuCode P1 = new SkuCode("P1");

    @TempDir Path folder;

    @Test
    void readsACatalogue() throws IOException {
        RowResults<Sku> skus = catalogue(Fixture.sheet("catalogue.csv"));

        assertThat(skus.taken())
                .hasSize(24)
                .startsWith(
                        new Sku(
                                new SkuCode("V001"),
                                "视频会员月卡",
                                SkuKind.VIRTUAL,
                                Fen.of(1_500),
                                0,
                                20))
                .endsWith(
                        new Sku(
                                new SkuCode("P012"),
                                "儿童绘本套装",
                                SkuKind.PHYSICAL,
                                Fen.of(9_900),
                                2_100,
                                20));
        assertThat(skus.rejects()).isEmpty();
    }

    @Test
    void namesTheFaultsOfACatalogue() throws IOException {
        RowResults<Sku> skus =
                catalogue(
                        Fixture.sheet(
                                folder,
                                "商品编码,商品名称,类型,售价(元),重量(克),安全库存",
                                "A,甲,虚拟,15.00,,",
                                "A,甲,虚拟,15.00,0,0",
                                ",乙,软件,-1,x,1.5",
                                "B,丙,实物,1,,",
                                "B,丁,实物,1,,"));

        assertThat(skus.taken()).extracting(Sku::code).containsExactly(new SkuCode("A"));
        assertThat(skus.repeated()).isEqualTo(1);
        assertThat(skus.rejects())
                .containsExactly(
                        "4 商品编码 MISSING",
                        "4 类型 UNKNOWN_KIND",
                        "4 售价(元) NEGATIVE",
                        "4 重量(克) NOT_A_NUMBER",
                        "4 安全库存 NOT_WHOLE",
                        "5 商品编码 AMBIGUOUS",
                        "6 商品编码 AMBIGUOUS");
    }

    @Test
    void readsTheBarcodesOfACatalogue() throws IOException {
        RowResults<Sku> skus =
                catalogue(
                        Fixture.sheet(
                                folder,
                                "商品编码,商品名称,类型,售价(元),条码",
                                "A,甲,实物,1,\"6901234567892, 0036000291452\"",
                                "B,乙,实物,1,",
                                "C,丙,实物,1,6.91793E+18",
                                "D,丁,实物,1,有空 格"));

        assertThat(skus.taken())
                .extracting(Sku::barcodes)
                .containsExactly(
                        List.of(new Barcode("036000291452"), new Barcode("6901234567892")),
                        List.of());
        assertThat(skus.rejects()).containsExactly("4 条码 DAMAGED_ID", "5 条码 NOT_A_BARCODE");
    }

    @Test
    void readsACountOfStock() throws IOException {
        RowResults<StockCount> counts =
                stock(
                        Fixture.sheet(
                                folder,
                                "商品编码,仓库,数量",
                                "P1,主仓,2633",
                                "P1,,0",
                                "P1,东仓,1",
                                "P1,东仓,2",
                                "V1,主仓,5",
                                "X,主仓,5",
                                "P1,西仓,-1"));

        assertThat(counts.taken())
                .containsExactly(
                        new StockCount(P1, new Warehouse("主仓"), 2633),
                        new StockCount(P1, Warehouse.MAIN, 0));
        assertThat(counts.rejects())
                .containsExactly(
                        "6 商品编码 WRONG_KIND",
                        "7 商品编码 UNKNOWN_SKU",
                        "8 数量 NEGATIVE",
                        "4 商品编码 AMBIGUOUS",
                        "5 商品编码 AMBIGUOUS");
    }

    @Test
    void readsCardKeysAndCountsRepeats() throws IOException {
        RowResults<CardKey> keys =
                keys(
                        Fixture.sheet(
                                folder,
                                "商品编码,卡密",
                                "V1,a b",
                                "",
                                ",",
                                "V1,a b",
                                "V1,=c",
                                "V1,",
                                "P1,d",
                                "V1,6.91793E+18"));

        assertThat(keys.taken()).containsExactly(new CardKey(V1, "a b"), new CardKey(V1, "=c"));
        assertThat(keys.repeated()).isEqualTo(1);
        assertThat(keys.rejects())
                .containsExactly("7 卡密 MISSING", "8 商品编码 WRONG_KIND", "9 卡密 DAMAGED_ID");
        assertThat(keys.taken().toString()).doesNotContain("a b");
    }

    @Test
    void readsTheExampleFiles() throws IOException {
        assertThat(keys(SharedData.sheet("keys.csv")).taken()).hasSize(7_200);
        assertThat(stock(SharedData.sheet("stock.csv")).taken()).hasSize(12);
    }

    private static Optional<Sku> sku(SkuCode code) {
        return switch (code.value().charAt(0)) {
            case 'V' -> Optional.of(new Sku(code, "virtual", SkuKind.VIRTUAL, Fen.of(100), 0, 0));
            case 'P' -> Optional.of(new Sku(code, "physical", SkuKind.PHYSICAL, Fen.of(100), 1, 0));
            default -> Optional.empty();
        };
    }

    private static RowResults<Sku> catalogue(Sheet sheet) throws IOException {
        RowResults<Sku> skus = new RowResults<>();
        finished(CatalogueSheet.read(sheet, Watch.NOBODY, skus));
        return skus;
    }

    private static RowResults<StockCount> stock(Sheet sheet) throws IOException {
        RowResults<StockCount> counts = new RowResults<>();
        finished(StockSheet.read(sheet, StockSheetsTest::sku, Watch.NOBODY, counts));
        return counts;
    }

    private static RowResults<CardKey> keys(Sheet sheet) throws IOException {
        RowResults<CardKey> keys = new RowResults<>();
        finished(KeySheet.read(sheet, StockSheetsTest::sku, Watch.NOBODY, keys));
        return keys;
    }

    private static void finished(Reading reading) {
        assertThat(reading).isInstanceOf(Reading.Finished.class);
    }
}
