package shop.fahuo.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.core.ShopTime;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The example files of a month, from the command line to the store. Skipped, saying so, where they
/// do not lie beside the checkout.
class SharedFilesTest {

    @TempDir Path folder;

    private Fahuo fahuo;

    @BeforeEach
    void goods() {
        fahuo = new Fahuo(folder.resolve("home"));
        assertThat(imported("catalogue.csv").number("created")).isEqualTo(24);
    }

    @Test
    void aMonthOfOrdersComesInOnce() {
        var first = imported("orders-fahuo.csv");
        var again = imported("orders-fahuo.csv");

        assertThat(List.of(first.number("created"), first.number("rejected")))
                .isEqualTo(List.of(5_000L, 0L));
        assertThat(List.of(again.number("created"), again.number("unchanged")))
                .isEqualTo(List.of(0L, 5_000L));
    }

    @ParameterizedTest
    @CsvSource({"douyin, 300", "taobao, 181", "pdd, 181"})
    void noOrderOfAMarketplaceIsLostOrDoubled(String channel, long orders) {
        var file = "orders-" + channel + ".csv";

        assertThat(imported(file).number("created")).isEqualTo(orders);
        assertThat(imported(file).number("unchanged")).isEqualTo(orders);
        assertThat(count("\"channel\":\"" + channel + "\"")).isEqualTo(orders);
    }

    /// The export promises two days from payment, to the second.
    @Test
    void knowsByWhenAnOrderIsToLeave() {
        imported("orders-pdd.csv");
        var first = fahuo.run("orders", "--sort", "ship-by", "--limit", "1", "--json").out();
        assertThat(first)
                .contains("\"number\":\"261020-000000000000000\"")
                .contains("\"shipBy\":\"2026-10-22T00:13:43+08:00\"");
        var last = fahuo.run("orders", "--sort=-ship-by", "--limit", "1", "--json").out();
        assertThat(last).doesNotContain("261020-000000000000000");
        assertThat(fahuo.run("orders", "--sort", "total", "--oldest").status()).isEqualTo(2);
        assertThat(fahuo.run("order", "261020-000000000000000").out()).contains("To leave by ");
    }

    @Test
    void keysStockAndDistributorsComeInOnce() {
        for (var file : List.of("keys.csv", "stock.csv", "distributors.csv")) {
            var first = imported(file);
            var again = imported(file);

            assertThat(first.number("rejected")).as(file).isZero();
            assertThat(again.number("created")).as(file).isZero();
            assertThat(again.number("unchanged")).as(file).isEqualTo(first.number("created"));
        }
    }

    @Test
    void everyTrapIsMet() throws IOException {
        var run = imported("orders-traps.csv");
        var taken = fahuo.run("orders", "--limit", "1000", "--json").out();

        for (var line : Files.readAllLines(SharedFiles.file("orders-traps-expected.csv"))) {
            var cells = line.replace("\uFEFF", "").split(",", 4);
            if (cells[1].equals("accept")) {
                assertThat(taken.split("\"number\":\"" + cells[0] + "\"")).as(line).hasSize(2);
            } else if (cells[1].equals("reject")) {
                assertThat(taken).as(line).doesNotContain("\"number\":\"" + cells[0] + "\"");
                assertThat(run.out()).as(line).contains("\"column\":\"" + cells[2] + "\"");
            }
        }
    }

    @Test
    void theWholeMonthIsDecidedAndEveryInvariantHolds() {
        imported("stock.csv");
        imported("keys.csv");
        imported("orders-fahuo.csv");

        var work = fahuo.run("work", "--until-idle", "--json");
        var verify = fahuo.run("verify", "--json");
        var burst = fahuo.run("orders", "--limit", "10000", "--json").out().split("\\{\"number\"");

        assertThat(work.status()).isZero();
        assertThat(verify.status()).as(verify.err()).isZero();
        assertThat(verify.out()).startsWith("{\"ok\":true");
        assertThat(Stream.of(burst).filter(order -> order.contains("\"buyer\":\"U9")))
                .isNotEmpty()
                .allMatch(order -> order.contains("\"phase\":\"REVIEW\""));
    }

    /// One level, two with the buyer first and a cap that bites, and differences of ranks.
    static Stream<String> plans() {
        return Stream.of(
                """
                {"name": "一级", "cap": "30%",
                 "rules": [{"id": "cps", "kind": "levels", "rates": ["10%"]}]}
                """,
                """
                {"name": "二级", "cap": "20%", "self": "buyer-first", "orderCap": "9.00元",
                 "rules": [{"id": "two", "kind": "levels", "rates": ["10%", "5%"],
                            "missing": "moves-up"}],
                 "skus": {"V001": [{"id": "unit", "kind": "levels", "rates": ["1.00元"]}]}}
                """,
                """
                {"name": "团队", "cap": "10%",
                 "rules": [{"id": "team", "kind": "differential",
                            "ranks": {"普通": "2%", "银牌": "4%", "金牌": "6%"},
                            "peers": {"share": "10%", "of": "earned", "most": 2}}]}
                """);
    }

    @ParameterizedTest
    @MethodSource("plans")
    void aMonthIsCommissionedToTheFen(String plan) throws IOException {
        var file = Files.writeString(folder.resolve("plan.json"), plan).toString();
        for (var name : List.of("distributors.csv", "stock.csv", "keys.csv", "orders-fahuo.csv")) {
            imported(name);
        }
        var activated =
                fahuo.run("plan", "activate", file, "--from", "2026-10-01", "--by", "李雷", "--json");
        var work = fahuo.run("work", "--until-idle", "--json");
        var tried = fahuo.run("plan", "check", file, "--days", "99", "--json");
        var shares = fahuo.run("commissions", "--limit", "99999", "--json").out();
        var verify = fahuo.run("verify", "--json");

        assertThat(List.of(activated.status(), work.status(), tried.status()))
                .isEqualTo(List.of(0, 0, 0));
        assertThat(verify.status()).as(verify.err() + verify.out()).isZero();
        assertThat(fen(shares)).isEqualTo(tried.number("costFen")).isPositive();
        assertThat(shares.split("\"payee\"").length - 1L).isGreaterThan(1_000);
        assertThat(closing()).isEqualTo(fen(shares));
    }

    /// What the statements of all distributors say is held when this month is over.
    private long closing() throws IOException {
        var to = folder.resolve("statements");
        var month = YearMonth.from(LocalDate.now(ShopTime.ZONE)).plusMonths(1).toString();
        assertThat(fahuo.run("settlement", "statements", month, to.toString()).status()).isZero();
        long held = 0;
        try (var files = Files.list(to)) {
            for (var file : files.toList()) {
                var closing = Files.readAllLines(file).getLast().split(",", -1);
                assertThat(closing[3]).isEqualTo("CLOSING");
                held += new BigDecimal(closing[6]).movePointRight(2).longValueExact();
            }
        }
        return held;
    }

    private static long fen(String shares) {
        return Pattern.compile("\"state\":\"[A-Z]+\",\"fen\":(\\d+)")
                .matcher(shares)
                .results()
                .mapToLong(found -> Long.parseLong(found.group(1)))
                .sum();
    }

    private Fahuo.Run imported(String name) {
        var run = fahuo.run("import", SharedFiles.file(name).toString(), "--json");
        assertThat(run.status()).as(run.err()).isZero();
        return run;
    }

    private long count(String text) {
        var orders = fahuo.run("orders", "--limit", "10000", "--json").out();
        return Pattern.compile(Pattern.quote(text)).matcher(orders).results().count();
    }
}
