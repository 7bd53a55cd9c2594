package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.TestShop;
import shop.fahuo.core.ShopTime;
import shop.fahuo.core.distributor.Distributor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;

class StatementVerbsTest {

    private static final YearMonth MONTH = YearMonth.from(TestShop.NOW.atZone(ShopTime.ZONE));
    private static final String LONG = "=浙江省杭州市西湖区古荡街道文三路社区团购服务站（个体工商户）迪丽热巴·迪力木拉提";

    @TempDir Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() {
        prompt = new Prompt(folder);
        prompt.store()
                .distributors()
                .put(
                        List.of(someone("D1", LONG), someone("D2", "罗娟"), someone("D3", "王五")),
                        TestShop.LEI);
        assertThat(prompt.run("payee grant D1 --amount 3000.07 --reference old --by 李雷")).isZero();
        assertThat(prompt.run("payee grant D2 --amount 5 --reference old --by 李雷")).isZero();
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    private static Distributor someone(String code, String name) {
        return new Distributor(code, "", name, "13800000000", "", TestShop.NOW, "", "");
    }

    @Test
    void aMonthIsShownWrittenAndPrinted() throws IOException {
        assertThat(prompt.run("settlement statement " + MONTH + " D1")).isZero();
        assertThat(prompt.out()).contains("opening", "granted", "old", "3,000.07");
        assertThat(prompt.run("settlement statement " + MONTH + " D1 --json")).isZero();
        assertThat(prompt.out())
                .contains(
                        "\"kind\":\"GRANTED\"", "\"closing\":{\"heldFen\":0,\"payableFen\":300007");

        assertThat(prompt.run("settlement statement " + MONTH + " D1 --to d1.csv")).isZero();
        assertThat(Files.readString(folder.resolve("d1.csv")))
                .startsWith("\uFEFF分销员编号,姓名,时间,事项,")
                .contains("D1,'" + LONG, ",GRANTED,,old,0.00,3000.07,0.00,0.00,0.00\r\n");

        assertThat(prompt.run("settlement statement " + MONTH + " D1 --to d1.pdf")).isZero();
        try (var pdf = Loader.loadPDF(folder.resolve("d1.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void everybodysStatementsAreWrittenIntoAFolder() throws IOException {
        assertThat(prompt.run("settlement statements " + MONTH + " all")).isZero();
        try (var files = Files.list(folder.resolve("all"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("D1-" + MONTH + ".csv", "D2-" + MONTH + ".csv");
        }
        assertThat(prompt.run("settlement statements " + MONTH.minusMonths(1) + " none --json"))
                .isZero();
        assertThat(prompt.out()).contains("\"statements\":0");
    }

    @Test
    void codesThatDifferOnlyInCaseHaveFilesOfTheirOwn() throws IOException {
        prompt.store().distributors().put(List.of(someone("d2", "何文")), TestShop.LEI);
        assertThat(prompt.run("payee grant d2 --amount 7 --reference old --by 李雷")).isZero();
        assertThat(prompt.run("settlement statements " + MONTH + " all")).isZero();
        assertThat(prompt.err()).contains("d2~2");
        var all = folder.resolve("all");
        assertThat(Files.readString(all.resolve("D2-" + MONTH + ".csv"))).contains("D2,罗娟");
        assertThat(Files.readString(all.resolve("d2~2-" + MONTH + ".csv"))).contains("d2,何文");
    }

    @Test
    void saysWhyItWritesNothing() {
        assertThat(prompt.run("settlement statement 2026-13 D1")).isEqualTo(Call.WRONG_USAGE);
        assertThat(prompt.run("settlement statement " + MONTH + " D9")).isEqualTo(Call.REFUSED);
        assertThat(prompt.run("settlement statement " + MONTH + " D1 --to d1.doc"))
                .isEqualTo(Call.WRONG_USAGE);
        assertThat(prompt.err()).contains(".csv or .pdf");
    }
}
