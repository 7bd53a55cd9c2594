package shop.fahuo.console.importing;

import shop.fahuo.connect.sheet.RowResult;

import java.util.List;
import java.util.function.Consumer;

/// Passes on what the rows of a sheet say, and counts the rest.
record RowSorting<T>(Tally tally, Consumer<RowResult.Taken<T>> taken)
        implements Consumer<RowResult<T>> {

    @Override
    public void accept(RowResult<T> result) {
        switch (result) {
            case RowResult.Taken<T> row -> taken.accept(row);
            case RowResult.Refused<T>(var row, var why) -> tally.rejected(List.of(row), why);
            case RowResult.Repeated<T> _ -> tally.unchanged();
        }
    }
}
