package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.core.stock.Barcode;
import shop.fahuo.core.stock.Sku;
import shop.fahuo.core.stock.SkuCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class BarcodeImportTest {

    private static final String HEAD = "商品编码,商品名称,类型,售价(元),条码\n";

    @TempDir Path folder;

    @Test
    void takesBarcodesAndNamesTheSkuThatHasOneAlready() throws IOException {
        Files.createDirectory(folder.resolve("scratch"));
        try (var prompt = new Prompt(folder)) {
            write("A,甲,实物,1,6901234567892\nB,乙,实物,1,\n");
            assertThat(prompt.run("import goods.csv")).isZero();
            assertThat(barcodes(prompt, "A")).contains(List.of(new Barcode("6901234567892")));
            write("B,乙,实物,2,6901234567892\nC,丙,实物,1,C-1\n");
            assertThat(prompt.run("import goods.csv --json")).isZero();
            assertThat(prompt.out())
                    .contains("\"created\":1", "\"rejected\":1", "\"row\":2", "\"column\":\"条码\"")
                    .contains("6901234567892 A");
            assertThat(barcodes(prompt, "B")).contains(List.of());
            // A file without the column takes nothing away.
            Files.writeString(folder.resolve("goods.csv"), "商品编码,商品名称,类型,售价(元)\nA,甲,实物,3\n");
            assertThat(prompt.run("import goods.csv --json")).isZero();
            assertThat(prompt.out()).contains("\"updated\":1");
            assertThat(barcodes(prompt, "A")).contains(List.of(new Barcode("6901234567892")));
        }
    }

    private static Optional<List<Barcode>> barcodes(Prompt prompt, String sku) {
        return Optional.ofNullable(prompt.store().catalogue().all().get(new SkuCode(sku)))
                .map(Sku::barcodes);
    }

    private void write(String rows) throws IOException {
        Files.writeString(folder.resolve("goods.csv"), HEAD + rows);
    }
}
