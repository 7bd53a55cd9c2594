package shop.fahuo.connect.sheet.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipException;

/// One sheet of an Excel workbook. Read by hand, since a million rows of orders share more strings
/// than should be held in memory, where the libraries at hand hold them.
///
/// @param sheet the part of the archive that is the sheet
public record XlsxTable(Path file, String sheet) implements Table {

    /// @return all sheets, in the order of their tabs
    public static List<XlsxTable> sheetsOf(Path file) throws IOException {
        try (Workbook workbook = Workbook.open(file)) {
            return workbook.sheets().stream().map(sheet -> new XlsxTable(file, sheet)).toList();
        }
    }

    @Override
    public RowCursor open() throws IOException {
        Workbook workbook = Workbook.open(file);
        try {
            return new XlsxCursor(workbook, sheet);
        } catch (ZipException e) {
            workbook.close();
            throw new BrokenTableException(1, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            workbook.close();
            throw e;
        }
    }
}
