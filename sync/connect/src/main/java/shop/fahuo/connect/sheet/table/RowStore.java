package shop.fahuo.connect.sheet.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Rows of a table in little memory, to be looked at again in any order: eight bytes of heap for
/// each, the rest in a scratch file once it is much.
public final class RowStore implements Closeable {

    private static final char ENDS_LENGTH = ':';

    private final StringStore rows = new StringStore();

    public int size() {
        return rows.size();
    }

    /// @return the row's place, counted from 0
    public int add(Row row) throws IOException {
        rows.add(write(row));
        return rows.size() - 1;
    }

    public Row get(int place) {
        return read(rows.get(place));
    }

    private static String write(Row row) {
        StringBuilder out = new StringBuilder(128).append(row.number()).append(ENDS_LENGTH);
        for (String cell : row.cells()) {
            out.append(cell.length()).append(ENDS_LENGTH).append(cell);
        }
        return out.toString();
    }

    private static Row read(String text) {
        int at = text.indexOf(ENDS_LENGTH);
        long number = Long.parseLong(text, 0, at++, 10);
        List<String> cells = new ArrayList<>();
        while (at < text.length()) {
            int begin = text.indexOf(ENDS_LENGTH, at) + 1;
            int end = begin + Integer.parseInt(text, at, begin - 1, 10);
            cells.add(text.substring(begin, end));
            at = end;
        }
        return new Row(number, List.copyOf(cells));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
