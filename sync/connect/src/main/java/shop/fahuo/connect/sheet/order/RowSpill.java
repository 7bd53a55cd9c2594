package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.connect.sheet.table.RowCursor;
import shop.fahuo.connect.sheet.table.Scratch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/// Puts rows aside on disk, divided by order number so that all rows of an order lie in one part.
final class RowSpill implements Closeable {

    private static final int MOST_PARTS = 200;

    private final List<FileChannel> files = new ArrayList<>();
    private final List<DataOutputStream> outputs = new ArrayList<>();

    RowSpill(Path scratch, long parts) throws IOException {
        for (long i = Math.min(parts, MOST_PARTS); i > 0; i--) {
            FileChannel file = Scratch.file(scratch);
            files.add(file);
            outputs.add(
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(file))));
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

    /// @return the rows of one part in the order they were added; nothing may be added after
    RowCursor part(int index) throws IOException {
        outputs.get(index).flush();
        FileChannel file = files.get(index).position(0);
        DataInputStream in =
                new DataInputStream(new BufferedInputStream(Channels.newInputStream(file)));
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
        for (FileChannel file : files) {
            file.close();
        }
    }
}
