package shop.fahuo.connect.sheet;

import shop.fahuo.connect.sheet.table.Row;
import shop.fahuo.core.RowReject;

import java.util.List;

/// What one row came to in a sheet whose rows stand for themselves.
public sealed interface RowResult<T> {

    Row row();

    record Taken<T>(T value, Row row) implements RowResult<T> {}

    record Refused<T>(Row row, List<RowReject> rejects) implements RowResult<T> {}

    /// An earlier row has said the same.
    record Repeated<T>(Row row) implements RowResult<T> {}
}
