package shop.fahuo.connect.sheet.table;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class SafeCsvTest {

    @TempDir Path folder;

    @Test
    void opensAsUtf8AndQuotesWhatNeedsIt() throws IOException {
        Path file = folder.resolve("out.csv");
        try (SafeCsv csv = SafeCsv.create(file)) {
            csv.write(List.of("订单号", "备注"));
            csv.write(List.of("6917926768823643751", "他说:\"快点\"\n谢谢😀"));
        }

        assertThat(Files.readAllBytes(file))
                .isEqualTo(
                        "\uFEFF订单号,备注\r\n'6917926768823643751,\"他说:\"\"快点\"\"\n谢谢😀\"\r\n"
                                .getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+86 138",
                "-5",
                "-5.00+1",
                "@SUM(A1)",
                "\t=1",
                " =1",
                "＝1",
                "'x",
                "6917926768823643751",
                "007",
                "12E5",
                "3-1"
            })
    void guardsWhatASpreadsheetWouldRunOrDamage(String cell) {
        assertThat(SafeCsv.guard(cell)).isEqualTo("'" + cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "LD2026102000000000",
                "59.00",
                "-59.00",
                "2",
                "13812345678",
                "广东省",
                "2026-11-20 10:00:00",
                "a=b"
            })
    void leavesTheRestAsItIs(String cell) {
        assertThat(SafeCsv.guard(cell)).isEqualTo(cell);
    }

    @Property
    void unguardUndoesGuard(@ForAll("cells") String cell) {
        assertThat(SafeCsv.unguard(SafeCsv.guard(cell))).isEqualTo(cell);
    }

    @Property(tries = 200)
    void readingBackGivesTheCleanCells(
            @ForAll @Size(min = 1, max = 6) List<@From("cells") String> cells) throws IOException {
        Path file = Files.createTempFile("safe", ".csv");
        try {
            try (SafeCsv csv = SafeCsv.create(file)) {
                csv.write(cells);
            }
            assertThat(read(file)).containsExactly(cells.stream().map(CellText::clean).toList());
        } finally {
            Files.delete(file);
        }
    }

    @Provide
    Arbitrary<String> cells() {
        Arbitrary<String> edgy =
                Arbitraries.strings().withChars("=+-@'\"\t\r\n,; 019eE中文￥\u00A0").ofMaxLength(12);
        Arbitrary<String> any = Arbitraries.strings().ofMaxLength(20).filter(SafeCsvTest::isText);
        return Arbitraries.oneOf(edgy, any);
    }

    /// Lone surrogates are not text and no file can hold them.
    private static boolean isText(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    private static List<List<String>> read(Path file) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (RowCursor rows = new CsvTable(file, StandardCharsets.UTF_8, ',').open()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get().cells());
            }
        }
        return all;
    }
}
