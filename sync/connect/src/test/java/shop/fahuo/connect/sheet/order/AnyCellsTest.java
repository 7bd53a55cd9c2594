package shop.fahuo.connect.sheet.order;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import shop.fahuo.connect.sheet.Reading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Whatever stands in the cells, reading ends, and every row ends up in one result.
class AnyCellsTest {

    record Change(int column, String cell) {}

    @Property(tries = 150)
    void nothingIsLostWhateverTheCells(
            @ForAll("platforms") Supplier<Rows> platform,
            @ForAll("changes") List<List<Change>> rows)
            throws IOException {
        Path folder = Files.createTempDirectory("cells");
        try {
            Rows sheet = platform.get();
            rows.forEach(changes -> sheet.row(cells(sheet.columns(), changes)));
            Outcome outcome = sheet.read(folder);

            assertThat(outcome.reading()).isInstanceOf(Reading.Finished.class);
            assertThat(outcome.results())
                    .allSatisfy(result -> assertThat(result.rows()).isNotEmpty());
            assertThat(outcome.refused()).allSatisfy(AnyCellsTest::namesEveryRow);
            assertThat(outcome.taken())
                    .allSatisfy(order -> assertThat(order.amount().total().isNegative()).isFalse());
        } finally {
            deleteAll(folder);
        }
    }

    private static void namesEveryRow(OrderResult.Refused refused) {
        assertThat(refused.rejects().stream().map(reject -> reject.row()).distinct())
                .containsExactlyElementsOf(
                        refused.rows().stream().map(row -> row.number()).toList());
    }

    private static String[] cells(List<String> columns, List<Change> changes) {
        return changes.stream()
                .flatMap(
                        change ->
                                Stream.of(
                                        columns.get(change.column() % columns.size()),
                                        change.cell()))
                .toArray(String[]::new);
    }

    @Provide
    Arbitrary<Supplier<Rows>> platforms() {
        return Arbitraries.of(List.of(Rows::fahuo, Rows::taobao, Rows::douyin, Rows::pdd));
    }

    @Provide
    Arbitrary<List<List<Change>>> changes() {
        Arbitrary<String> nasty =
                Arbitraries.of(
                        "",
                        "-",
                        "0",
                        "-1",
                        "1.5",
                        "1000000",
                        "99999999",
                        "100000000.00",
                        "6.9E+18",
                        "五",
                        "1,000.00",
                        "2026-02-30 10:00",
                        "46346.5",
                        "V001",
                        "P002",
                        "NOPE",
                        ";",
                        "已发货",
                        "退款成功",
                        "交易关闭",
                        "待付款",
                        "\uFFFD",
                        "x".repeat(600),
                        "=1+1",
                        "\"\n,",
                        "##密文",
                        "138****1370");
        Arbitrary<Change> change =
                Combinators.combine(Arbitraries.integers().between(0, 40), nasty).as(Change::new);
        return change.list().ofMaxSize(3).list().ofMaxSize(5);
    }

    private static void deleteAll(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
