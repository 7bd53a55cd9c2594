package shop.fahuo.labels.paper;

import java.util.List;

/// What stands on the pages of one paper, from the top.
///
/// @param title large on the first page, small on the others
/// @param under lines below it, on the first page
/// @param end a paragraph after everything; may be empty
/// @param foot on every page, beside its number
record Document(String title, List<String> under, List<Section> sections, String end, String foot) {

    Document {
        under = List.copyOf(under);
        sections = List.copyOf(sections);
    }
}
