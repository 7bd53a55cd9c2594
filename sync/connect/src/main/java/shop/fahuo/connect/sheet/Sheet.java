package shop.fahuo.connect.sheet;

import shop.fahuo.connect.sheet.table.BrokenTableException;
import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.connect.sheet.table.RowCursor;
import shop.fahuo.connect.sheet.table.Table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// A file whose format is known, ready to be read, more than once if need be.
public final class Sheet implements SheetOpening {

    private static final int LOOK_EVERY = 500;

    private final Path file;
    private final Table table;
    private final Row header;
    private final Layout layout;

    Sheet(Path file, Table table, Row header, Layout layout) {
        this.file = file;
        this.table = table;
        this.header = header;
        this.layout = layout;
    }

    public Path file() {
        return file;
    }

    public SheetFormat format() {
        return layout.format();
    }

    /// The header as the file writes it.
    public List<String> header() {
        return header.cells();
    }

    /// What the file calls a column, as its format writes it.
    public String name(Column column) {
        return layout.name(column);
    }

    public boolean has(Column column) {
        return layout.has(column);
    }

    public String cell(Row row, Column column) {
        return layout.cell(row, column);
    }

    /// @return the rows below the header that are not blank
    public RowCursor rows() throws IOException {
        RowCursor all = table.open();
        return new RowCursor() {
            @Override
            public Optional<Row> next() throws IOException {
                Optional<Row> row = all.next();
                while (row.isPresent()
                        && (row.get().number() <= header.number() || row.get().isBlank())) {
                    row = all.next();
                }
                return row;
            }

            @Override
            public double share() {
                return all.share();
            }

            @Override
            public void close() throws IOException {
                all.close();
            }
        };
    }

    /// Hands on one row after the other.
    public Reading read(Watch watch, Consumer<Row> sink) throws IOException {
        long read = 0;
        try (RowCursor rows = rows()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                sink.accept(row.get());
                if (++read % LOOK_EVERY == 0 && !watch.onRead(read, rows.share())) {
                    return new Reading.Stopped(read);
                }
            }
            return new Reading.Finished(read);
        } catch (BrokenTableException e) {
            return new Reading.Failed(
                    read, new SheetFailure.Broken(e.row(), String.valueOf(e.getMessage())));
        }
    }
}
