package shop.fahuo.connect.sheet.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/// Walks once through the rows of a table, holding one of them at a time.
public interface RowCursor extends Closeable {

    /// @return the next row, blank ones included; empty at the end
    /// @throws BrokenTableException where the file stops being a table
    Optional<Row> next() throws IOException;

    /// @return how much of the file was read so far, from 0 to 1
    double share();
}
