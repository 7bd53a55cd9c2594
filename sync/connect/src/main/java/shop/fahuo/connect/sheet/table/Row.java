package shop.fahuo.connect.sheet.table;

import java.util.List;

/// One record of a table, its cells cleaned by [CellText#clean].
///
/// @param number as a spreadsheet counts: the first record of the file is 1, blank rows count, and
///   a cell with line breaks inside its quotes is still one row, so the number may be below the
///   line number of a text editor
public record Row(long number, List<String> cells) {

    /// @return the cell, empty where the row ends before it
    public String cell(int index) {
        return index < cells.size() ? cells.get(index) : "";
    }

    public boolean isBlank() {
        return lastFilled() < 0;
    }

    /// @return the index of the last cell that says something, −1 when none does
    public int lastFilled() {
        int last = cells.size() - 1;
        while (last >= 0 && cells.get(last).isEmpty()) {
            last--;
        }
        return last;
    }
}
