package shop.fahuo.connect.sheet.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class XlsxTableTest {

    private static final Map<String, String> BOOK =
            Map.of(
                    "xl/workbook.xml",
                    "<workbook xmlns:r=\"r\"><workbookPr date1904=\"1\"/><sheets>"
                            + "<sheet name=\"a\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                    "xl/_rels/workbook.xml.rels",
                    "<Relationships><Relationship Id=\"rId1\""
                            + " Target=\"/xl/a.xml\"/></Relationships>");

    @TempDir Path folder;

    @Test
    void readsWhatASpreadsheetProgramWrites() throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("订单");
            sheet.value(0, 0, "订单号");
            sheet.value(0, 2, "金额");
            sheet.value(2, 0, "'6917926768823643751");
            sheet.value(2, 1, LocalDateTime.of(2026, 11, 20, 10, 0, 9));
            sheet.style(2, 1).format("yyyy/m/d h:mm").set();
            sheet.value(2, 2, 52.91);
            sheet.value(3, 0, 6917926768823643751L);
            sheet.value(3, 1, "订单号");
            sheet.value(3, 2, true);
            workbook.newWorksheet("second").value(0, 0, "x");
        }

        List<XlsxTable> sheets = XlsxTable.sheetsOf(file);

        assertThat(sheets).hasSize(2);
        assertThat(rows(sheets.getFirst()))
                .containsExactly(
                        new Row(1, List.of("订单号", "", "金额")),
                        new Row(3, List.of("6917926768823643751", "2026-11-20 10:00:09", "52.91")),
                        new Row(4, List.of("6.91792676882364E+18", "订单号", "1")));
        assertThat(rows(sheets.getLast())).containsExactly(new Row(1, List.of("x")));
    }

    @Test
    void readsWhatTheStandardAllows() throws IOException {
        assertThat(
                        rows(
                                "<row><c"
                                    + " t=\"inlineStr\"><is><r><t>广</t></r><r><t>东</t></r><rPh><t>guang</t></rPh></is></c><c"
                                    + " t=\"str\"><f>A1&amp;\"x\"</f><v> 广东 </v></c></row><row"
                                    + " r=\"5\"><c r=\"B5\" t=\"s\"><v>1</v></c><c r=\"D5\""
                                    + " t=\"e\"><v>#N/A</v></c><c t=\"s\"><v>99</v></c></row>",
                                "<sst><si><t>零</t></si><si><r><t>一</t></r><r><t"
                                        + " xml:space=\"preserve\">_x000D_\n"
                                        + "二</t></r><rPh sb=\"0\"><t>yi</t></rPh></si></sst>"))
                .containsExactly(
                        new Row(1, List.of("广东", "广东")),
                        new Row(5, List.of("", "一\r\n二", "", "#N/A", "")));
    }

    @Test
    void namesTheRowWhereTheSheetIsDamaged() {
        assertThatExceptionOfType(BrokenTableException.class)
                .isThrownBy(
                        () ->
                                rows(
                                        "<row r=\"1\"/><row r=\"2\"><c r=\"A2\"><v>1</c></row>",
                                        "<sst/>"))
                .satisfies(e -> assertThat(e.row()).isEqualTo(2));
    }

    @Test
    void refusesCellsOutOfOrder() {
        assertThatExceptionOfType(BrokenTableException.class)
                .isThrownBy(() -> rows("<row r=\"1\"><c r=\"B1\"/><c r=\"A1\"/></row>", "<sst/>"));
        assertThatExceptionOfType(BrokenTableException.class)
                .isThrownBy(() -> rows("<row r=\"1\"><c r=\"XFE1\"/></row>", "<sst/>"));
    }

    @Test
    void fetchesNothingFromOutside() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "secret");
        String attack =
                "<!DOCTYPE sst [<!ENTITY x SYSTEM \""
                        + secret.toUri()
                        + "\">]><sst><si><t>&x;</t></si></sst>";

        assertThatExceptionOfType(BrokenTableException.class)
                .isThrownBy(
                        () -> rows("<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>", attack));
    }

    private List<Row> rows(String rows, String sharedStrings) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : BOOK.entrySet()) {
                add(zip, part.getKey(), part.getValue());
            }
            add(zip, "xl/a.xml", "<worksheet><sheetData>" + rows + "</sheetData><c/></worksheet>");
            add(zip, "xl/sharedStrings.xml", sharedStrings);
        }
        return rows(XlsxTable.sheetsOf(file).getFirst());
    }

    private static void add(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static List<Row> rows(Table table) throws IOException {
        List<Row> all = new ArrayList<>();
        try (RowCursor rows = table.open()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                all.add(row.get());
            }
        }
        return all;
    }
}
