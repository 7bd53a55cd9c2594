package shop.fahuo.store.db;

import org.jspecify.annotations.Nullable;

import shop.fahuo.core.Fen;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/// The current row of a hot query, read by column number from 1.
public final class Row {

    /// Makes something of one row.
    @FunctionalInterface
    public interface Reader<T> {

        T read(Row row) throws SQLException;
    }

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    public long number(int column) throws SQLException {
        return rows.getLong(column);
    }

    public int whole(int column) throws SQLException {
        return rows.getInt(column);
    }

    public boolean flag(int column) throws SQLException {
        return rows.getBoolean(column);
    }

    public Fen fen(int column) throws SQLException {
        return Fen.of(rows.getLong(column));
    }

    public String text(int column) throws SQLException {
        return rows.getString(column);
    }

    /// Empty for null.
    public String textOrNone(int column) throws SQLException {
        @Nullable String text = rows.getString(column);
        return text == null ? "" : text;
    }

    public byte[] bytes(int column) throws SQLException {
        return rows.getBytes(column);
    }

    public <E extends Enum<E>> E name(int column, Class<E> type) throws SQLException {
        return Enum.valueOf(type, rows.getString(column));
    }

    public <E extends Enum<E>> @Nullable E nameOrNull(int column, Class<E> type)
            throws SQLException {
        @Nullable String name = rows.getString(column);
        return name == null ? null : Enum.valueOf(type, name);
    }

    public LocalDate day(int column) throws SQLException {
        return rows.getObject(column, LocalDate.class);
    }

    public Instant instant(int column) throws SQLException {
        return rows.getObject(column, OffsetDateTime.class).toInstant();
    }

    public Optional<Instant> optionalInstant(int column) throws SQLException {
        @Nullable OffsetDateTime at = rows.getObject(column, OffsetDateTime.class);
        return at == null ? Optional.empty() : Optional.of(at.toInstant());
    }

    public @Nullable Long mark(int column) throws SQLException {
        return rows.getObject(column, Long.class);
    }
}
