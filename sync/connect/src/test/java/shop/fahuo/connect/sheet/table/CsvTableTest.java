package shop.fahuo.connect.sheet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class CsvTableTest {

    @TempDir Path folder;

    @Test
    void countsRecordsAsASpreadsheetDoes() throws IOException {
        assertThat(rows("\uFEFFa,b\r\n\r\n\"one\ntwo\",c\r\nd"))
                .containsExactly(
                        new Row(1, List.of("a", "b")),
                        new Row(2, List.of("")),
                        new Row(3, List.of("one\ntwo", "c")),
                        new Row(4, List.of("d")));
    }

    @Test
    void namesTheRowWhoseQuoteNeverEnds() {
        assertThatExceptionOfType(BrokenTableException.class)
                .isThrownBy(() -> rows("a,b\nc,d\n\"e,f\ng,h\n"))
                .satisfies(e -> assertThat(e.row()).isEqualTo(3));
    }

    @Test
    void namesTheRowThatGoesOnBehindAQuote() {
        assertThatExceptionOfType(BrokenTableException.class)
                .isThrownBy(() -> rows("a,b\n\"c\"d,e\n"))
                .satisfies(e -> assertThat(e.row()).isEqualTo(2));
    }

    @Test
    void tellsHowMuchOfTheFileIsRead() throws IOException {
        Path file = Files.writeString(folder.resolve("long.csv"), "a,b\n".repeat(100_000));
        try (RowCursor rows = new CsvTable(file, UTF_8, ',').open()) {
            rows.next();
            assertThat(rows.share()).isLessThan(0.5);
            while (rows.next().isPresent()) {
                assertThat(rows.share()).isBetween(0.0, 1.0);
            }
            assertThat(rows.share()).isEqualTo(1.0);
        }
    }

    private List<Row> rows(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("file.csv"), text);
        List<Row> all = new ArrayList<>();
        try (RowCursor rows = new CsvTable(file, UTF_8, ',').open()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }
}
