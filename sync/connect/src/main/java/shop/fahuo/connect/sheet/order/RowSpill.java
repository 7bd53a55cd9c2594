package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.connect.sheet.table.RowCursor;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Puts rows aside on disk, divided by order number so that all rows of an order lie in one file
/// and each file fits into memory. The files are the owner's alone to read, and gone when this is
/// closed.
final class RowSpill implements Closeable {

    private static final int ROWS_PER_FILE = 20_000;
    private static final int MOST_FILES = 200;

    private final List<Path> files = new ArrayList<>();
    private final List<DataOutputStream> outputs = new ArrayList<>();

    /// @param rows no more will be put aside; when none will be, there are no files
    RowSpill(Path scratch, long rows) throws IOException {
        long wanted = Math.min(Math.ceilDiv(rows, ROWS_PER_FILE), MOST_FILES);
        for (int i = 0; i < wanted; i++) {
            files.add(Files.createTempFile(scratch, "rows", ".spill"));
            outputs.add(
                    new DataOutputStream(
                            new BufferedOutputStream(Files.newOutputStream(files.get(i)))));
        }
    }

    int parts() {
        return files.size();
    }

    void add(String number, Row row) throws IOException {
        DataOutputStream out = outputs.get(Math.floorMod(Scattered.hash(number), files.size()));
        out.writeLong(row.number());
        out.writeInt(row.cells().size());
        for (String cell : row.cells()) {
            byte[] bytes = cell.getBytes(StandardCharsets.UTF_8);
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    /// @return the rows of one file in the order they were added; nothing may be added after
    RowCursor part(int index) throws IOException {
        outputs.get(index).close();
        DataInputStream in =
                new DataInputStream(
                        new BufferedInputStream(Files.newInputStream(files.get(index))));
        return new RowCursor() {
            @Override
            public Optional<Row> next() throws IOException {
                return row(in);
            }

            @Override
            public double share() {
                return 0;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    private static Optional<Row> row(DataInputStream in) throws IOException {
        in.mark(1);
        if (in.read() < 0) {
            return Optional.empty();
        }
        in.reset();
        long number = in.readLong();
        List<String> cells = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            cells.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
        }
        return Optional.of(new Row(number, Collections.unmodifiableList(cells)));
    }

    @Override
    public void close() throws IOException {
        for (DataOutputStream out : outputs) {
            out.close();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
