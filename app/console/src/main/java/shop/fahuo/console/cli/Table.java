package shop.fahuo.console.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Rows in columns that line up, with Chinese beside Latin letters.
public final class Table {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();
    private final List<Boolean> right;

    private Table(List<Boolean> right) {
        this.right = right;
    }

    /// @param heads of the columns; one that begins with `>` is of numbers, which stand right
    public static Table of(String... heads) {
        var table = new Table(Arrays.stream(heads).map(head -> head.startsWith(">")).toList());
        table.rows.add(
                Arrays.stream(heads)
                        .map(head -> head.startsWith(">") ? head.substring(1) : head)
                        .toList());
        return table;
    }

    public Table row(Object... cells) {
        rows.add(Arrays.stream(cells).map(Object::toString).map(Width::oneLine).toList());
        return this;
    }

    public boolean isEmpty() {
        return rows.size() == 1;
    }

    /// A line for each row, the head first.
    public String text() {
        int[] widths =
                IntStream.range(0, right.size())
                        .map(
                                column ->
                                        rows.stream()
                                                .mapToInt(row -> Width.of(row.get(column)))
                                                .max()
                                                .orElse(0))
                        .toArray();
        var text = new StringBuilder();
        rows.forEach(row -> text.append(line(row, widths)).append('\n'));
        return text.toString();
    }

    private String line(List<String> row, int[] widths) {
        var line = new StringBuilder();
        for (int column = 0; column < row.size(); column++) {
            var cell = row.get(column);
            var pad = " ".repeat(widths[column] - Width.of(cell));
            line.append(right.get(column) ? pad + cell : cell + pad).append(GAP);
        }
        return line.toString().stripTrailing();
    }
}
