package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.Sheet;
import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.core.RowReject;

import java.util.List;

/// Hears of every row that is not taken, while the file is being read.
@FunctionalInterface
public interface Rejects {

    Rejects NOWHERE = (sheet, row, why) -> {};

    /// @param why at least one reason, all of this row
    void reject(Sheet sheet, Row row, List<RowReject> why);

    default Rejects and(Rejects other) {
        return (sheet, row, why) -> {
            reject(sheet, row, why);
            other.reject(sheet, row, why);
        };
    }
}
