package shop.fahuo.connect.payment.wechat;

import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.payment.BillEntry;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Walks down a bill file: a header, rows that begin with a backtick, a header of totals, the
/// totals.
final class BillWalk implements AutoCloseable {

    private final BillLines lines;
    private long number;

    private BillWalk(Path file) throws IOException {
        lines = new BillLines(file);
    }

    interface Reader {
        BillEntry entry(BillRow row) throws BadBill;
    }

    /// @param columns a bill without one of them is none
    static BillOutcome walk(
            Path file,
            List<String> columns,
            BillSums sums,
            Reader reader,
            Consumer<BillEntry> taker)
            throws IOException {
        try (var walk = new BillWalk(file)) {
            return new BillOutcome.Whole(walk.walk(columns, sums, reader, taker));
        } catch (BadBill e) {
            return e.outcome();
        }
    }

    /// Whether the first line of a file names all these columns.
    static boolean begins(Path file, List<String> columns) throws IOException {
        try (var walk = new BillWalk(file)) {
            walk.header(walk.next(), columns);
            return true;
        } catch (BadBill e) {
            return false;
        }
    }

    private long walk(List<String> columns, BillSums sums, Reader reader, Consumer<BillEntry> taker)
            throws IOException, BadBill {
        var header = header(next(), columns);
        var line = next();
        for (; line.isRow(); line = next()) {
            var row = BillRow.of(number, header, line);
            var entry = reader.entry(row);
            sums.add(row, entry);
            taker.accept(entry);
        }
        long rows = number - 2;
        var totals = header(line, List.of(sums.first()));
        var values = next();
        if (!values.isRow()) {
            throw new BadBill(number, sums.first(), "", RejectReason.MISSING);
        }
        sums.check(BillRow.of(number, totals, values));
        return rows;
    }

    private BillColumns header(BillLine line, List<String> columns) throws BadBill {
        var header = new BillColumns(line.toString());
        for (var column : columns) {
            if (!header.has(column)) {
                throw new BadBill(number, column, line.toString(), RejectReason.MISSING);
            }
        }
        return header;
    }

    private BillLine next() throws IOException {
        number++;
        return lines.next();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
