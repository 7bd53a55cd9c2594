package shop.fahuo.store.commission;

import shop.fahuo.store.db.Row;

import java.sql.SQLException;
import java.util.List;

/// Where orders are read from: a transaction that books, or a frozen state that is checked.
@FunctionalInterface
public interface Source {

    <T> List<T> rows(String sql, Row.Reader<T> reader, Object... values) throws SQLException;
}
