package shop.fahuo.console.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.console.Shell;
import shop.fahuo.console.TestShop;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.distributor.Distributor;
import shop.fahuo.core.stock.Warehouse;
import shop.fahuo.store.stock.StockBook.Counted;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// How a share came about, from the command line to whoever has no shop.
class ProofShareVerbTest {

    private static final String TWO =
            """
            {"name":"二级分销","cap":"40%",
             "rules":[{"id":"two","kind":"levels","rates":["10%","5%"]}]}
            """;

    @TempDir Path folder;

    private Prompt prompt;

    @BeforeEach
    void open() throws IOException {
        prompt = new Prompt(folder);
        var store = prompt.store();
        store.catalogue().put(List.of(Tea.SKU), TestShop.LEI);
        var counted = new Counted(Tea.SKU.code(), Warehouse.MAIN, 50);
        store.stock().count(Sha256.of("tea"), "tea.csv", List.of(counted), TestShop.LEI);
        store.distributors().put(List.of(someone("D1", ""), someone("D2", "D1")), TestShop.LEI);
        Files.writeString(folder.resolve("two.json"), TWO);
        assertThat(prompt.run("plan activate two.json --from 2026-01-01 --by 李雷")).isZero();
        var order = Tea.order(store, "A1", 3, "D2");
        store.desk().approve(store.orders().id(order.key()).orElseThrow(), TestShop.LEI, "").join();
    }

    @AfterEach
    void close() {
        prompt.close();
    }

    private static Distributor someone(String code, String parent) {
        var since = TestShop.NOW.minus(Duration.ofDays(400));
        return new Distributor(code, parent, "罗娟", "13800000000", "", since, "", "");
    }

    private Shell.Run check(String name, String... more) {
        return new Shell(folder.resolve("nobody")).check(folder.resolve(name).toString(), more);
    }

    @Test
    void aShareIsProvedWithoutTheShopInWords() throws IOException {
        int made = prompt.run("proof share A1 --to share.json --pdf share.pdf --by 李雷");
        assertThat(made).as(prompt.err()).isZero();
        assertThat(prompt.run("proof key --by 李雷")).isZero();
        var key = prompt.out().strip();

        var run = check("share.json", "--key", key);

        assertThat(run.status()).as(run.err()).isZero();
        // 3 × 100.50: 10 % and 5 %, rounded down.
        assertThat(run.out())
                .contains(
                        "holds: every share was worked out again",
                        "Order A1 (taobao), paid ",
                        "paid ¥301.50",
                        "line 1  D2  two: 301.50 × 10% = 30.15, level 1",
                        "line 1  D1  two: 301.50 × 5% = 15.07, level 2",
                        "D1 ¥15.07, D2 ¥30.15",
                        "signed with the key you gave");
        assertThat(check("share.json").out()).contains("signed with the key in the file", key);
        assertThat(check("share.json", "--json").out())
                .startsWith("{\"ok\":true")
                .contains("\"payee\":\"D1\",\"rule\":\"two\",\"fen\":1507");
        try (var pdf = Loader.loadPDF(folder.resolve("share.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(pdf)).doesNotContain("陈静");
        }
    }

    @Test
    void saysWhichNumberWasChanged() throws IOException {
        assertThat(prompt.run("proof share A1 --payee D1 --to share.json --by 李雷")).isZero();
        var text = Files.readString(folder.resolve("share.json"));
        Files.writeString(
                folder.resolve("more.json"), text.replace("\"fen\":1507,", "\"fen\":1607,"));
        Files.writeString(
                folder.resolve("dear.json"),
                text.replace("\"unitFen\":10050", "\"unitFen\":10060"));

        assertThat(check("share.json").out()).contains("D1  two").doesNotContain("D2  two");
        assertThat(check("more.json").err())
                .contains("shares[0].derivation.fen says 1607; by what is in the file it is 1507");
        assertThat(check("dear.json").err())
                .contains("does not hold: order is not what the log has the hash of");
        assertThat(check("dear.json", "--json").out()).startsWith("{\"ok\":false,\"wrong\":[");
        assertThat(check("dear.json").status()).isEqualTo(1);
    }

    @Test
    void whoEarnsNothingHasNothingToProve() {
        Tea.order(prompt.store(), "A2", 1);
        assertThat(prompt.run("proof share A2 --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.err()).contains("nobody earns from order A2");
        assertThat(prompt.run("proof share A1 --payee D9 --by 李雷")).isEqualTo(Call.REFUSED);
        assertThat(prompt.run("proof share A9 --by 李雷")).isEqualTo(Call.REFUSED);
    }
}
