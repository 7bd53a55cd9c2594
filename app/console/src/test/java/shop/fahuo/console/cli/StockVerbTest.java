package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestShop;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.stock.StockBook.Counted;

import java.nio.file.Path;
import java.util.List;

class StockVerbTest {

    @TempDir Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() {
        prompt = new Prompt(folder);
        var store = prompt.store();
        store.catalogue().put(List.of(Tea.SKU), TestShop.LEI);
        store.stock()
                .count(
                        Sha256.of("count"),
                        "count.xlsx",
                        List.of(new Counted(Tea.SKU.code(), Warehouse.MAIN, 20)),
                        TestShop.LEI);
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    @Test
    void listsWhatThereIs() {
        assertThat(prompt.run("stock")).isZero();
        assertThat(prompt.out().lines().map(line -> line.replaceAll(" +", " ").strip()))
                .containsExactly("Code Name On hand Promised Available Alert", "TEA 龙井 20 0 20");
        assertThat(prompt.run("stock --search coffee")).isZero();
        assertThat(prompt.out()).isEmpty();
    }

    @Test
    void tellsWhatAFigureIsMadeOf() {
        assertThat(prompt.run("stock TEA")).isZero();
        assertThat(prompt.out())
                .startsWith("TEA  龙井: 20, available = 20 on hand − 0 promised\n")
                .contains("The rows below add up to these figures.", "How 20 on hand came about")
                .contains("李雷 · count.xlsx");
    }

    @Test
    void hasTheSameForPrograms() {
        assertThat(prompt.run("stock TEA --json")).isZero();
        assertThat(prompt.out())
                .startsWith("{\"sku\":\"TEA\",\"name\":\"龙井\",\"kind\":\"PHYSICAL\",\"onHand\":20,")
                .contains("\"adds\":true,\"gaps\":[],")
                .contains("\"cause\":\"COUNTED\",\"moves\":1,\"onHand\":20,\"reserved\":0}")
                .contains("\"actor\":\"person:李雷\",\"file\":\"count.xlsx\"}");
        assertThat(prompt.run("stock --json")).isZero();
        assertThat(prompt.out()).startsWith("[{\"sku\":\"TEA\"").endsWith("}]\n");
    }

    @Test
    void refusesWhatTheShopDoesNotSell() {
        assertThat(prompt.run("stock COFFEE")).isEqualTo(Call.REFUSED);
    }
}
