package shop.fahuo.connect.sheet;

import shop.fahuo.connect.sheet.table.Row;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where a header puts the columns of a format.
final class Layout {

    private final SheetFormat format;
    private final Map<Column, Integer> places = new EnumMap<>(Column.class);
    private final Map<Column, String> names = new EnumMap<>(Column.class);

    private Layout(SheetFormat format) {
        this.format = format;
    }

    static Layout of(SheetFormat format, List<String> header) {
        Layout layout = new Layout(format);
        List<String> folded = header.stream().map(HeaderText::fold).toList();
        for (Title title : format.titles()) {
            layout.find(title, folded);
        }
        return layout;
    }

    private void find(Title title, List<String> header) {
        for (String name : title.names()) {
            int at = header.indexOf(HeaderText.fold(name));
            if (at >= 0) {
                places.put(title.column(), at);
                names.put(title.column(), name);
                return;
            }
        }
        names.put(title.column(), title.name());
    }

    SheetFormat format() {
        return format;
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /// @return the cell; empty when the file has no such column
    String cell(Row row, Column column) {
        Integer at = places.get(column);
        String cell = at == null ? "" : row.cell(at);
        return cell.equals(format.nothing()) ? "" : cell;
    }

    /// What the file calls the column, as its format writes it.
    String name(Column column) {
        return names.getOrDefault(column, "");
    }

    int known() {
        return places.size();
    }

    boolean isComplete() {
        return missing().isEmpty();
    }

    List<String> missing() {
        return format.titles().stream()
                .filter(title -> title.required() && !has(title.column()))
                .map(Title::name)
                .toList();
    }
}
