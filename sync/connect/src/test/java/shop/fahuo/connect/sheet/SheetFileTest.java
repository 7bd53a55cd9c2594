package shop.fahuo.connect.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class SheetFileTest {

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "traps.csv, FAHUO",
        "taobao.csv, TAOBAO",
        "douyin.csv, DOUYIN",
        "pdd.csv, PDD",
        "catalogue.csv, CATALOGUE",
        "distributors.csv, DISTRIBUTORS"
    })
    void knowsAFileByItsHeader(String file, SheetFormat format) throws IOException {
        assertThat(Fixture.sheet(file).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @CsvSource({
        "catalogue.csv, CATALOGUE",
        "stock.csv, STOCK",
        "keys.csv, KEYS",
        "distributors.csv, DISTRIBUTORS",
        "orders-fahuo.csv, FAHUO"
    })
    void knowsTheExampleFiles(String file, SheetFormat format) throws IOException {
        assertThat(SharedData.sheet(file).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {",", "\t", ";"})
    void findsTheDelimiter(String delimiter) throws IOException {
        Sheet sheet = Fixture.sheet(folder, String.join(delimiter, "商品编码", "仓库", "数量"), "");

        assertThat(sheet.header()).containsExactly("商品编码", "仓库", "数量");
    }

    @Test
    void readsEveryEncoding() throws IOException {
        for (Charset encoding :
                List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16, Charset.forName("GBK"))) {
            Path file = Files.write(folder.resolve("file"), "商品编码,卡密\nV001,一".getBytes(encoding));

            assertThat(Fixture.opened(file).format()).isEqualTo(SheetFormat.KEYS);
        }
    }

    @Test
    void findsTheHeaderBelowATitleHoweverItIsSpelt() throws IOException {
        Sheet sheet =
                Fixture.sheet(folder, "商品目录", "", "商品编码 ,商品名称,类 型,售价（元）,重量【克】", "V1,会员,虚拟,15,0");

        assertThat(sheet.format()).isEqualTo(SheetFormat.CATALOGUE);
        assertThat(sheet.has(Column.WEIGHT)).isTrue();
        assertThat(sheet.name(Column.PRICE)).isEqualTo("售价(元)");
        try (var rows = sheet.rows()) {
            assertThat(rows.next())
                    .hasValueSatisfying(row -> assertThat(row.number()).isEqualTo(4));
        }
    }

    @Test
    void prefersTheFormatThatKnowsMoreColumns() throws IOException {
        Sheet sheet =
                Fixture.sheet(
                        folder,
                        Files.readString(Fixture.file("pdd.csv")).lines().findFirst().orElseThrow()
                                + ",快递单号,快递公司");

        assertThat(sheet.format()).isEqualTo(SheetFormat.PDD);
    }

    @Test
    void namesTheNearestFormatAndWhatIsMissing() throws IOException {
        Path file = Fixture.text(folder, "商品编码,商品名称,售价(元),备注", "V1,会员,15,");

        assertThat(SheetFile.open(file))
                .isEqualTo(
                        new SheetFailure.UnknownHeader(
                                List.of("商品编码", "商品名称", "售价(元)", "备注"),
                                SheetFormat.CATALOGUE,
                                List.of("类型")));
    }

    @Test
    void anEmptyFileHasNoHeader() throws IOException {
        assertThat(SheetFile.open(Fixture.text(folder, "")))
                .isInstanceOfSatisfying(
                        SheetFailure.UnknownHeader.class,
                        failure -> assertThat(failure.header()).isEmpty());
    }

    @Test
    void refusesWorkbooksOfBefore2007() throws IOException {
        Path file =
                Files.write(
                        folder.resolve("old.xls"),
                        new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});

        assertThat(SheetFile.open(file)).isEqualTo(new SheetFailure.OldWorkbook());
    }

    @Test
    void refusesAnArchiveThatIsNoWorkbook() throws IOException {
        Path file = Files.write(folder.resolve("bad.xlsx"), new byte[] {'P', 'K', 3, 4, 0, 0, 0});

        assertThat(SheetFile.open(file)).isInstanceOf(SheetFailure.Broken.class);
    }

    @Test
    void namesTheRowThatBreaksTheFile() throws IOException {
        Path file = Fixture.text(folder, "商品编码,卡密", "V1,a", "V1,\"b", "V1,c");

        assertThat(SheetFile.open(file))
                .isInstanceOfSatisfying(
                        SheetFailure.Broken.class, broken -> assertThat(broken.row()).isEqualTo(3));
    }
}
