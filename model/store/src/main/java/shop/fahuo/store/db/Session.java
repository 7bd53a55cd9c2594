package shop.fahuo.store.db;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A connection for writing, with the statements it keeps prepared: rendered once, because
/// rendering the same SQL for every order costs as much as running it.
final class Session {

    private final Connection connection;
    private final DSLContext sql;
    private final Ids ids;
    private final Memory memory;
    private final SecureRandom salts;
    private final Map<String, PreparedStatement> statements = new HashMap<>();

    Session(Connection connection, DSLContext sql, Ids ids, Memory memory, SecureRandom salts) {
        this.connection = connection;
        this.sql = sql;
        this.ids = ids;
        this.memory = memory;
        this.salts = salts;
    }

    Connection connection() {
        return connection;
    }

    DSLContext sql() {
        return sql;
    }

    Ids ids() {
        return ids;
    }

    Memory memory() {
        return memory;
    }

    SecureRandom salts() {
        return salts;
    }

    int update(String text, @Nullable Object... values) throws SQLException {
        return bind(prepared(text), values).executeUpdate();
    }

    int[] batch(String text, List<@Nullable Object[]> rows) throws SQLException {
        if (rows.isEmpty()) {
            return new int[0];
        }
        var statement = prepared(text);
        for (var row : rows) {
            bind(statement, row).addBatch();
        }
        return statement.executeBatch();
    }

    <T> List<T> query(String text, Row.Reader<T> reader, @Nullable Object... values)
            throws SQLException {
        var found = new ArrayList<T>();
        try (var rows = bind(prepared(text), values).executeQuery()) {
            var row = new Row(rows);
            while (rows.next()) {
                found.add(reader.read(row));
            }
        }
        return found;
    }

    private static PreparedStatement bind(PreparedStatement statement, @Nullable Object... values)
            throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(
                    i + 1,
                    values[i] instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : values[i]);
        }
        return statement;
    }

    private PreparedStatement prepared(String text) throws SQLException {
        var known = statements.get(text);
        if (known != null) {
            return known;
        }
        var fresh = connection.prepareStatement(text);
        statements.put(text, fresh);
        return fresh;
    }

    /// Forgets rows that a failed unit had added to a batch and not yet sent.
    void discardBatches() throws SQLException {
        for (var statement : statements.values()) {
            statement.clearBatch();
        }
    }
}
