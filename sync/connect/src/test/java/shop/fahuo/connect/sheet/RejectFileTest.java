package shop.fahuo.connect.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import shop.fahuo.connect.sheet.table.Row;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

class RejectFileTest {

    @TempDir Path folder;

    @Test
    void readsAgainWhatItWrote() throws IOException {
        Sheet sheet = Fixture.sheet("traps.csv");
        List<Row> rows = rows(sheet);

        Sheet again = written(sheet, rows, "rejects.csv");

        assertThat(again.format()).isEqualTo(SheetFormat.FAHUO);
        assertThat(rows(again)).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            assertThat(rows(again).get(i).cells())
                    .startsWith(rows.get(i).cells().toArray(String[]::new));
            assertThat(rows(again).get(i).cells()).endsWith("原因 " + rows.get(i).number());
        }
    }

    @Test
    void rejectsOfRejectsHaveOneReason() throws IOException {
        Sheet sheet = Fixture.sheet(folder, "商品编码,卡密", "V001,=1");
        Sheet once = written(sheet, rows(sheet), "once.csv");
        Sheet twice = written(once, rows(once), "twice.csv");

        assertThat(twice.header()).containsExactly("商品编码", "卡密", "拒绝原因");
        assertThat(Files.readString(twice.file()))
                .isEqualTo("\uFEFF商品编码,卡密,拒绝原因\r\nV001,'=1,原因 2\r\n");
    }

    private Sheet written(Sheet sheet, List<Row> rows, String name) throws IOException {
        Path file = folder.resolve(name);
        try (RejectFile rejects = RejectFile.create(file, sheet, "拒绝原因")) {
            rows.forEach(row -> rejects.write(row, "原因 " + row.number()));
        }
        return Fixture.opened(file);
    }

    private static List<Row> rows(Sheet sheet) throws IOException {
        List<Row> rows = new ArrayList<>();
        assertThat(sheet.read(Watch.NOBODY, rows::add))
                .isEqualTo(new Reading.Finished(rows.size()));
        return rows;
    }
}
