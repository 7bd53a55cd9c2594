package shop.fahuo.connect.sheet;

import shop.fahuo.connect.sheet.table.BrokenTableException;
import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.connect.sheet.table.RowCursor;
import shop.fahuo.connect.sheet.table.Table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the header of a file among the first rows of the tables the file may be.
final class HeaderSearch {

    private static final int FIRST_ROWS = 10;

    /// A complete header beats an incomplete one; then the one with more known names, then the one
    /// that lacks fewer; then the earlier one.
    private static final Comparator<Candidate> BETTER =
            Comparator.comparing((Candidate c) -> c.layout().isComplete())
                    .thenComparingInt(c -> c.layout().known())
                    .thenComparingInt(c -> -c.layout().missing().size());

    private HeaderSearch() {}

    private record Candidate(Table table, Row row, Layout layout) {}

    /// @param tables the ways to read the file: a delimiter each, a sheet each
    /// @throws BrokenTableException when it is a table in none of these ways
    static SheetOpening among(Path file, List<? extends Table> tables) throws IOException {
        Optional<Candidate> best = Optional.empty();
        Optional<BrokenTableException> broken = Optional.empty();
        for (Table table : tables) {
            try {
                best = better(best, inFirstRows(table));
            } catch (BrokenTableException e) {
                broken = broken.or(() -> Optional.of(e));
            }
        }
        if (broken.isPresent() && best.filter(found -> found.layout().isComplete()).isEmpty()) {
            throw broken.get();
        }
        return best.map(found -> opening(file, found))
                .orElseGet(
                        () ->
                                new SheetFailure.UnknownHeader(
                                        List.of(), SheetFormat.FAHUO, List.of()));
    }

    private static SheetOpening opening(Path file, Candidate found) {
        Layout layout = found.layout();
        if (layout.isComplete()) {
            return new Sheet(file, found.table(), found.row(), layout);
        }
        return new SheetFailure.UnknownHeader(
                found.row().cells(), layout.format(), layout.missing());
    }

    private static Optional<Candidate> inFirstRows(Table table) throws IOException {
        Optional<Candidate> best = Optional.empty();
        try (RowCursor rows = table.open()) {
            for (Row row : first(rows)) {
                for (SheetFormat format : SheetFormat.values()) {
                    best =
                            better(
                                    best,
                                    Optional.of(
                                            new Candidate(
                                                    table, row, Layout.of(format, row.cells()))));
                }
            }
        }
        return best;
    }

    private static List<Row> first(RowCursor rows) throws IOException {
        List<Row> first = new ArrayList<>();
        Optional<Row> row = rows.next();
        while (row.isPresent() && row.get().number() <= FIRST_ROWS) {
            if (!row.get().isBlank()) {
                first.add(row.get());
            }
            row = rows.next();
        }
        return first;
    }

    private static Optional<Candidate> better(Optional<Candidate> best, Optional<Candidate> other) {
        if (best.isEmpty() || other.isEmpty()) {
            return best.or(() -> other);
        }
        return BETTER.compare(other.get(), best.get()) > 0 ? other : best;
    }
}
