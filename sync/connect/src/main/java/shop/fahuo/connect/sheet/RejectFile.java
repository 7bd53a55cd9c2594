package shop.fahuo.connect.sheet;

import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.connect.sheet.table.SafeCsv;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The rows of a sheet that were not taken, under its own header with the reason beside them: to be
/// put right in a spreadsheet and read again. The reader does not look at the reason.
public final class RejectFile implements Closeable {

    private final SafeCsv csv;
    private final int width;
    private final int reasonAt;

    private RejectFile(SafeCsv csv, int width, int reasonAt) {
        this.csv = csv;
        this.width = width;
        this.reasonAt = reasonAt;
    }

    /// Replaces the file if there is one.
    ///
    /// @param reasonTitle over the reasons; a sheet that has the column already, being rejects
    ///   itself, keeps one
    public static RejectFile create(Path file, Sheet sheet, String reasonTitle) throws IOException {
        List<String> header = new ArrayList<>(sheet.header());
        if (!header.contains(reasonTitle)) {
            header.add(reasonTitle);
        }
        SafeCsv csv = SafeCsv.create(file);
        csv.write(header);
        return new RejectFile(csv, header.size(), header.indexOf(reasonTitle));
    }

    public void write(Row row, String reason) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < width) {
            cells.add("");
        }
        cells.set(reasonAt, reason);
        csv.write(cells);
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
