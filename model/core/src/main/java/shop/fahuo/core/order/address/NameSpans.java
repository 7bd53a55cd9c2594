package shop.fahuo.core.order.address;

import shop.fahuo.core.order.address.Cell.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The stretches of a cell that could be a name: what lies between separators, and what only a
/// space divides though it belongs together (张 三, John Smith).
final class NameSpans {

    private static final Pattern LATIN = Pattern.compile("[A-Za-z.']+");
    private static final Pattern ONE = Pattern.compile("\\p{IsHan}");
    private static final Pattern ONE_OR_TWO = Pattern.compile("\\p{IsHan}{1,2}");

    private NameSpans() {}

    static List<Span> of(Cell cell) {
        var spans = new ArrayList<Span>();
        for (Span span : cell.segments()) {
            if (!spans.isEmpty() && belongTogether(cell, spans.getLast(), span)) {
                spans.set(spans.size() - 1, new Span(spans.getLast().start(), span.end()));
            } else {
                spans.add(span);
            }
        }
        return spans;
    }

    private static boolean belongTogether(Cell cell, Span left, Span right) {
        if (!cell.plain().substring(left.end(), right.start()).equals(" ")) {
            return false;
        }
        String first = cell.plain().substring(left.start(), left.end());
        String second = cell.plain().substring(right.start(), right.end());
        if (ONE.matcher(first).matches()) {
            return ONE_OR_TWO.matcher(second).matches();
        }
        String last = first.substring(first.lastIndexOf(' ') + 1);
        return LATIN.matcher(last).matches() && LATIN.matcher(second).matches();
    }
}
