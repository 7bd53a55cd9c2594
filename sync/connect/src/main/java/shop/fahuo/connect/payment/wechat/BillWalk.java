package shop.fahuo.connect.payment.wechat;

import org.jspecify.annotations.Nullable;

import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.core.RejectReason;
import shop.fahuo.core.payment.BillEntry;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Walks down a bill file: a header, rows that begin with a backtick, a header of totals, the
/// totals. UTF-8, with a byte order mark or without, lines ended either way.
final class BillWalk implements AutoCloseable {

    private static final String BOM = "\uFEFF";

    private final BufferedReader lines;
    private long number;

    private BillWalk(Path file) throws IOException {
        lines =
                new BufferedReader(
                        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8));
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
        for (; line != null && line.startsWith("`"); line = next()) {
            var row = BillRow.of(number, header, line);
            var entry = reader.entry(row);
            sums.add(row, entry);
            taker.accept(entry);
        }
        long rows = number - 2;
        var totals = header(line, List.of(sums.first()));
        var values = next();
        if (values == null || !values.startsWith("`")) {
            throw new BadBill(number, sums.first(), "", RejectReason.MISSING);
        }
        sums.check(BillRow.of(number, totals, values));
        return rows;
    }

    private BillColumns header(@Nullable String line, List<String> columns) throws BadBill {
        var header = new BillColumns(line == null ? "" : line);
        for (var column : columns) {
            if (!header.has(column)) {
                throw new BadBill(number, column, line == null ? "" : line, RejectReason.MISSING);
            }
        }
        return header;
    }

    private @Nullable String next() throws IOException {
        number++;
        var line = lines.readLine();
        return number == 1 && line != null && line.startsWith(BOM) ? line.substring(1) : line;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
