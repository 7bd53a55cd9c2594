package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.IdText;
import shop.fahuo.connect.sheet.Reading;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.Watch;
import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.connect.sheet.table.RowCursor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Hands on the rows of a sheet order by order, in memory that does not grow with the file: orders
/// whose rows follow one another go through at once, the rows of the others are put aside on disk
/// first.
///
/// A row whose number is missing or damaged belongs with no other.
final class RowGroups {

    static final int LOOK_EVERY = 500;

    /// More rows than this are not one order, and would not be held in memory as one.
    static final int MOST_ROWS = 10_000;

    private static final int ROWS_PER_PART = 20_000;
    private static final int BYTES_PER_PART = 1 << 24;

    /// What finding the scattered orders takes of the whole time.
    private static final double FIRST_PASS = 0.3;

    private final Sheet sheet;
    private final Path scratch;
    private final Watch watch;
    private final Consumer<List<Row>> group;
    private final List<Row> run = new ArrayList<>();
    private String number = "";
    private long handedOn;

    /// @param group gets the rows of one order after the other, each in the order of the file
    RowGroups(Sheet sheet, Path scratch, Watch watch, Consumer<List<Row>> group) {
        this.sheet = sheet;
        this.scratch = scratch;
        this.watch = watch;
        this.group = group;
    }

    long handedOn() {
        return handedOn;
    }

    Reading read() throws IOException {
        Optional<Scattered> scattered =
                Scattered.in(sheet, rows -> watch.onRead(0, FIRST_PASS * rows.share()));
        boolean finished = scattered.isPresent() && handOn(scattered.get());
        return finished ? new Reading.Finished(handedOn) : new Reading.Stopped(handedOn);
    }

    private boolean handOn(Scattered scattered) throws IOException {
        long read = 0;
        try (RowSpill aside = new RowSpill(scratch, scattered.isEmpty() ? 0 : parts(scattered));
                RowCursor rows = sheet.rows()) {
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                take(row.get(), scattered, aside);
                if (++read % LOOK_EVERY == 0 && !goOn(read, scattered)) {
                    return false;
                }
            }
            endRun();
            return handOn(aside, scattered);
        }
    }

    /// So many that each fits into memory even if every row is put aside.
    private long parts(Scattered scattered) throws IOException {
        return 1 + scattered.rows() / ROWS_PER_PART + Files.size(sheet.file()) / BYTES_PER_PART;
    }

    private boolean goOn(long read, Scattered all) {
        return watch.onRead(handedOn, FIRST_PASS + (1 - FIRST_PASS) * read / all.rows());
    }

    private void take(Row row, Scattered scattered, RowSpill aside) throws IOException {
        String next = sheet.cell(row, Column.NUMBER);
        boolean usable = IdText.isUsable(next);
        if (!usable || !next.equals(number)) {
            endRun();
            number = next;
        }
        if (usable && scattered.contains(next)) {
            aside.add(next, row);
        } else {
            add(run, row);
        }
    }

    private void add(List<Row> rows, Row row) throws EndlessOrderException {
        if (rows.size() == MOST_ROWS) {
            throw new EndlessOrderException(row.number(), sheet.cell(row, Column.NUMBER));
        }
        rows.add(row);
    }

    private void endRun() {
        if (!run.isEmpty()) {
            handOn(List.copyOf(run));
            run.clear();
        }
    }

    private boolean handOn(RowSpill aside, Scattered all) throws IOException {
        for (int part = 0; part < aside.parts(); part++) {
            Map<String, List<Row>> orders = new LinkedHashMap<>();
            try (RowCursor rows = aside.part(part)) {
                for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                    String next = sheet.cell(row.get(), Column.NUMBER);
                    add(orders.computeIfAbsent(next, any -> new ArrayList<>()), row.get());
                }
            }
            orders.values().forEach(this::handOn);
            if (!goOn(all.rows(), all)) {
                return false;
            }
        }
        return true;
    }

    private void handOn(List<Row> rows) {
        handedOn += rows.size();
        group.accept(rows);
    }
}
