package shop.fahuo.connect.sheet.table;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

final class CsvCursor implements RowCursor {

    private final CloseableIterator<CsvRecord> records;
    private final CountingStream bytes;
    private final long size;
    private long row;

    CsvCursor(Reader text, char delimiter, CountingStream bytes, long size) {
        this.records =
                CsvReader.builder()
                        .fieldSeparator(delimiter)
                        .skipEmptyLines(false)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .allowUnclosedQuote(false)
                        .maxBufferSize(CsvTable.LONGEST_ROW)
                        .ofCsvRecord(text)
                        .iterator();
        this.bytes = bytes;
        this.size = size;
    }

    @Override
    public Optional<Row> next() throws IOException {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            row++;
            return Optional.of(new Row(row, clean(records.next())));
        } catch (CsvParseException e) {
            throw new BrokenTableException(row + 1, String.valueOf(e.getMessage()), e);
        } catch (UncheckedIOException e) {
            throw new IOException(e.getMessage(), e.getCause());
        }
    }

    private static List<String> clean(CsvRecord record) {
        String[] cells = new String[record.getFieldCount()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = CellText.clean(record.getField(i));
        }
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    @Override
    public double share() {
        return size == 0 ? 1 : Math.min(1, (double) bytes.count() / size);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
