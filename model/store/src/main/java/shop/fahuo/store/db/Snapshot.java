package shop.fahuo.store.db;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/// Reads one committed state of the whole database, for however long it takes.
///
/// A driver may hold the whole answer of a query in memory, so large tables are read in [#windows]
/// of their ids.
public final class Snapshot {

    /// H2's isolation level that freezes every table; PostgreSQL does so at REPEATABLE READ.
    private static final int H2_SNAPSHOT = 6;

    /// So many rows of an answer a server sends at a time; all at once would fill the memory.
    private static final int FETCH = 10_000;

    private final Connection connection;

    /// Does something with one row.
    @FunctionalInterface
    public interface Visitor {

        void visit(Row row) throws SQLException;
    }

    /// Does something with the rows whose ids are from `from` up to, not including, `to`.
    @FunctionalInterface
    public interface Window {

        void look(long from, long to) throws SQLException;
    }

    private Snapshot(Connection connection) {
        this.connection = connection;
    }

    /// @param connection afterwards it is as it was
    static Snapshot begin(Connection connection, boolean h2) throws SQLException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(
                h2 ? H2_SNAPSHOT : Connection.TRANSACTION_REPEATABLE_READ);
        return new Snapshot(connection);
    }

    public void each(String sql, Visitor visitor, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.setFetchSize(FETCH);
            try (var rows = statement.executeQuery()) {
                var row = new Row(rows);
                while (rows.next()) {
                    visitor.visit(row);
                }
            }
        }
    }

    public <T> List<T> list(String sql, Row.Reader<T> reader, Object... values)
            throws SQLException {
        var found = new ArrayList<T>();
        each(sql, row -> found.add(reader.read(row)), values);
        return found;
    }

    /// The first column of the only row; 0 when it is null.
    public long number(String sql, Object... values) throws SQLException {
        return list(sql, row -> row.number(1), values).getFirst();
    }

    /// Goes through all rows of a table by windows of a key.
    ///
    /// @param size how many key values a window spans; it has at most so many rows
    public void windows(String table, String key, long size, Window window) throws SQLException {
        long end = number("select max(" + key + ") from " + table) + 1;
        for (long from = number("select min(" + key + ") from " + table);
                from < end;
                from += size) {
            window.look(from, Math.min(from + size, end));
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(
                    i + 1,
                    values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
        }
    }
}
