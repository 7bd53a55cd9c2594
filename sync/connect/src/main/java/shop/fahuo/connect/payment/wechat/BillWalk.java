package shop.fahuo.connect.payment.wechat;

import org.jspecify.annotations.Nullable;

import shop.fahuo.connect.payment.BillOutcome;
import shop.fahuo.core.RejectReason;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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

    interface Taker {
        void take(BillRow row) throws BadBill;
    }

    /// @param columns a bill without one of them is none
    /// @param total the column that begins the totals
    static BillOutcome walk(
            Path file, List<String> columns, String total, BillSums sums, Taker taker)
            throws IOException {
        try (var walk = new BillWalk(file)) {
            return new BillOutcome.Whole(walk.walk(columns, total, sums, taker));
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

    private long walk(List<String> columns, String total, BillSums sums, Taker taker)
            throws IOException, BadBill {
        var header = header(next(), columns);
        var line = next();
        for (; line != null && line.startsWith("`"); line = next()) {
            var row = BillRow.of(number, header, line);
            sums.add(row);
            taker.take(row);
        }
        long rows = number - 2;
        var totals = header(line, List.of(total));
        var values = next();
        if (values == null || !values.startsWith("`")) {
            throw new BadBill(number, total, "", RejectReason.MISSING);
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
