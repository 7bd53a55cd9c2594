package shop.fahuo.connect.sheet.table;

import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// One sheet of an Excel workbook.
///
/// @param index counts from 0
public record XlsxTable(Path file, int index) implements Table {

    /// @return the visible and hidden sheets of a workbook, in its own order
    public static List<XlsxTable> sheetsOf(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getSheets()
                    .map(Sheet::getIndex)
                    .map(i -> new XlsxTable(file, i))
                    .toList();
        } catch (ExcelReaderException e) {
            throw new BrokenTableException(1, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public RowCursor open() throws IOException {
        return XlsxCursor.open(file, index);
    }
}
