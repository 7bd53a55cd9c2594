package shop.fahuo.connect.sheet;

import java.util.List;

/// The names under which a format writes a column.
///
/// @param names the usual one first; a file that has several of them means the first of these
/// @param required a file without the column is not of the format
record Title(Column column, List<String> names, boolean required) {

    static Title must(Column column, String... names) {
        return new Title(column, List.of(names), true);
    }

    static Title may(Column column, String... names) {
        return new Title(column, List.of(names), false);
    }

    String name() {
        return names.getFirst();
    }
}
