package shop.fahuo.labels.paper;

import java.util.List;

/// A table on paper, under a heading of its own.
///
/// @param heading may be empty
record Section(String heading, List<Column> columns, List<List<String>> rows) {

    Section {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
