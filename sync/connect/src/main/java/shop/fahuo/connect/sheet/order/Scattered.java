package shop.fahuo.connect.sheet.order;

import shop.fahuo.connect.sheet.Column;
import shop.fahuo.connect.sheet.IdText;
import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.connect.sheet.table.RowCursor;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;

/// The orders of a sheet whose rows do not all follow one another, found in one pass that keeps
/// eight bytes for each run of rows with one number. Two numbers that share a hash count as
/// scattered, which costs time and nothing else.
final class Scattered {

    private final long rows;
    private final long[] hashes;

    private Scattered(long rows, long[] hashes) {
        this.rows = rows;
        this.hashes = hashes;
    }

    interface Look {
        /// @return whether to go on
        boolean at(RowCursor rows);
    }

    /// @return empty when `look` stopped the pass
    static Optional<Scattered> in(Sheet sheet, Look look) throws IOException {
        long rows = 0;
        LongList runs = new LongList();
        String number = "";
        try (RowCursor cursor = sheet.rows()) {
            for (Optional<Row> row = cursor.next(); row.isPresent(); row = cursor.next()) {
                String next = sheet.cell(row.get(), Column.NUMBER);
                if (IdText.isUsable(next) && !next.equals(number)) {
                    runs.add(hash(next));
                }
                number = next;
                if (++rows % RowGroups.LOOK_EVERY == 0 && !look.at(cursor)) {
                    return Optional.empty();
                }
            }
        }
        return Optional.of(new Scattered(rows, repeated(runs.sorted())));
    }

    long rows() {
        return rows;
    }

    boolean isEmpty() {
        return hashes.length == 0;
    }

    boolean contains(String number) {
        return hashes.length > 0 && Arrays.binarySearch(hashes, hash(number)) >= 0;
    }

    /// FNV-1a, its bits mixed once more so that neighbouring numbers fall apart.
    static long hash(String number) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < number.length(); i++) {
            hash = (hash ^ number.charAt(i)) * 0x100000001B3L;
        }
        hash = (hash ^ (hash >>> 32)) * 0xD6E8FEB86659FD93L;
        return hash ^ (hash >>> 32);
    }

    private static long[] repeated(long[] sorted) {
        LongList repeated = new LongList();
        for (int i = 1; i < sorted.length; i++) {
            boolean first = i == 1 || sorted[i - 2] != sorted[i];
            if (sorted[i - 1] == sorted[i] && first) {
                repeated.add(sorted[i]);
            }
        }
        return repeated.sorted();
    }

    /// Grows without boxing.
    private static final class LongList {

        private long[] values = new long[1024];
        private int size;

        void add(long value) {
            if (size == values.length) {
                values = Arrays.copyOf(values, size * 2);
            }
            values[size++] = value;
        }

        long[] sorted() {
            long[] copy = Arrays.copyOf(values, size);
            Arrays.sort(copy);
            return copy;
        }
    }
}
