package shop.fahuo.console.order.column;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which columns a person wants to see, in which order and how wide; of those that are hidden,
/// where they would stand.
///
/// @param columns every column once, from left to right; none while nothing was chosen
public record ColumnChoice(List<Chosen> columns) {

    /// As many columns as there is room for.
    public static final ColumnChoice NONE = new ColumnChoice(List.of());

    private static final String BETWEEN = " ";
    private static final String HIDDEN = "-";
    private static final String WIDE = ":";
    private static final int WIDEST = 4_000;

    /// @param width in pixels; empty for the usual one
    public record Chosen(QueueColumn column, boolean shown, OptionalInt width) {

        /// A width that nobody can drag to becomes the nearest that one can.
        public Chosen {
            if (!shown && !column.canHide()) {
                throw new IllegalArgumentException("always shows: " + column);
            }
            if (width.isPresent()) {
                width = OptionalInt.of(Math.clamp(width.getAsInt(), column.leastWidth(), WIDEST));
            }
        }

        Chosen shown(boolean wanted) {
            return new Chosen(column, wanted || !column.canHide(), width);
        }

        Chosen wide(int pixels) {
            return new Chosen(column, shown, OptionalInt.of(pixels));
        }

        private String text() {
            var wide = width.isPresent() ? WIDE + width.getAsInt() : "";
            return (shown ? "" : HIDDEN) + column.id() + wide;
        }
    }

    /// Columns that are not named, which an earlier version did not have, stay hidden, each behind
    /// the one it usually follows.
    public ColumnChoice {
        if (columns.stream().map(Chosen::column).distinct().count() < columns.size()) {
            throw new IllegalArgumentException("names a column twice: " + columns);
        }
        columns = columns.isEmpty() ? List.of() : completed(columns);
    }

    private static List<Chosen> completed(List<Chosen> named) {
        var all = new ArrayList<>(named);
        int place = 0;
        for (var column : QueueColumn.values()) {
            int at = all.stream().map(Chosen::column).toList().indexOf(column);
            if (at < 0) {
                all.add(place, new Chosen(column, !column.canHide(), OptionalInt.empty()));
                at = place;
            }
            place = at + 1;
        }
        return List.copyOf(all);
    }

    public boolean isNone() {
        return columns.isEmpty();
    }

    /// @param text as [#text] gives it; what makes no sense is no choice
    public static ColumnChoice parse(String text) {
        var words = Stream.of(text.strip().split(BETWEEN)).filter(word -> !word.isBlank()).toList();
        try {
            return new ColumnChoice(words.stream().map(ColumnChoice::chosen).toList());
        } catch (IllegalArgumentException e) {
            return NONE;
        }
    }

    /// `goods:240`, `-buyer`.
    private static Chosen chosen(String word) {
        boolean hidden = word.startsWith(HIDDEN);
        var parts = Arrays.asList((hidden ? word.substring(1) : word).split(WIDE, 2));
        var column =
                QueueColumn.of(parts.getFirst())
                        .orElseThrow(() -> new IllegalArgumentException("no column: " + word));
        return new Chosen(
                column,
                !hidden,
                parts.size() > 1
                        ? OptionalInt.of(Integer.parseInt(parts.getLast()))
                        : OptionalInt.empty());
    }

    /// `number phase goods:240 -buyer`.
    public String text() {
        return columns.stream().map(Chosen::text).collect(Collectors.joining(BETWEEN));
    }
}
