package shop.fahuo.connect.sheet.table;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

final class XlsxCursor implements RowCursor {

    private final ReadableWorkbook workbook;
    private final Stream<org.dhatim.fastexcel.reader.Row> stream;
    private final Iterator<org.dhatim.fastexcel.reader.Row> rows;
    private long row;

    private XlsxCursor(ReadableWorkbook workbook, Stream<org.dhatim.fastexcel.reader.Row> stream) {
        this.workbook = workbook;
        this.stream = stream;
        this.rows = stream.iterator();
    }

    static XlsxCursor open(Path file, int index) throws IOException {
        try {
            ReadableWorkbook workbook =
                    new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
            return new XlsxCursor(workbook, workbook.getSheet(index).orElseThrow().openStream());
        } catch (ExcelReaderException | NoSuchElementException e) {
            throw new BrokenTableException(1, String.valueOf(e.getMessage()), e);
        }
    }

    @Override
    public Optional<Row> next() throws IOException {
        try {
            if (!rows.hasNext()) {
                return Optional.empty();
            }
            org.dhatim.fastexcel.reader.Row next = rows.next();
            row = next.getRowNum();
            return Optional.of(new Row(row, cells(next)));
        } catch (ExcelReaderException e) {
            throw new BrokenTableException(row + 1, String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
    }

    private List<String> cells(org.dhatim.fastexcel.reader.Row next) {
        List<String> cells = new ArrayList<>(next.getCellCount());
        for (int i = 0; i < next.getCellCount(); i++) {
            cells.add(next.getOptionalCell(i).map(this::text).orElse(""));
        }
        return Collections.unmodifiableList(cells);
    }

    private String text(Cell cell) {
        String raw = cell.getRawValue();
        if (raw == null) {
            return "";
        }
        if (cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA) {
            return CellNumber.text(
                    raw,
                    Optional.ofNullable(cell.getDataFormatString()).orElse(""),
                    workbook.isDate1904());
        }
        return CellText.clean(cell.getType() == CellType.STRING ? cell.asString() : raw);
    }

    /// An archive does not tell how far one is in it.
    @Override
    public double share() {
        return 0;
    }

    @Override
    public void close() throws IOException {
        stream.close();
        workbook.close();
    }
}
