package shop.fahuo.connect.sheet.table;

import java.io.IOException;

/// The file cannot be read as a table from here on: a quote that never ends, a damaged archive.
///
/// Never leaves `connect`: whoever reads a sheet turns it into a `SheetFailure`.
public final class BrokenTableException extends IOException {

    private static final long serialVersionUID = 1;

    private final long row;

    /// @param row the row that could not be read
    public BrokenTableException(long row, String detail, Throwable cause) {
        super(detail, cause);
        this.row = row;
    }

    public long row() {
        return row;
    }
}
