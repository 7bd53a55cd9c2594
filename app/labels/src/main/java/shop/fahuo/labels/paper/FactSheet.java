package shop.fahuo.labels.paper;

import java.util.List;

/// A table of facts for somebody outside the shop, in the words of whoever makes it.
///
/// @param under lines below the title
/// @param heads of three columns or more; the first and the last are wide
/// @param end a paragraph after everything
/// @param foot on every page, beside its number
public record FactSheet(
        String title,
        List<String> under,
        List<String> heads,
        List<List<String>> rows,
        String end,
        String foot) {

    public FactSheet {
        under = List.copyOf(under);
        heads = List.copyOf(heads);
        rows = rows.stream().map(List::copyOf).toList();
    }
}
