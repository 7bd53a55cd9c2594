package shop.fahuo.store.db;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/// The schema's history: numbered SQL files that are never edited after they landed, each applied
/// once, each in one transaction with the note that it was.
final class Migrations {

    /// In order; a new file is added at the end.
    private static final List<String> FILES =
            List.of(
                    "V001__orders.sql",
                    "V002__stock.sql",
                    "V003__outside.sql",
                    "V004__search.sql",
                    "V005__tasks_by_account.sql",
                    "V006__pull_rejects.sql");

    private static final String NOTES =
            "create table if not exists schema_version (version integer not null primary key, file"
                    + " varchar(100) not null)";

    private Migrations() {}

    static int newest() {
        return FILES.size();
    }

    /// 0 for an empty database. Fails when the database was written by a newer Fahuo.
    static int current(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(NOTES);
            try (var rows =
                    statement.executeQuery(
                            "select coalesce(max(version), 0) from schema_version")) {
                rows.next();
                int version = rows.getInt(1);
                if (version > newest()) {
                    throw new StoreException(
                            "this database needs a newer Fahuo (schema " + version + ")");
                }
                return version;
            }
        }
    }

    static void apply(Connection connection, boolean postgres) throws SQLException {
        connection.setAutoCommit(false);
        if (postgres) {
            lockOutOtherDesks(connection);
        }
        for (int version = current(connection) + 1; version <= newest(); version++) {
            apply(connection, version);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void lockOutOtherDesks(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(7165177)");
        }
    }

    private static void apply(Connection connection, int version) throws SQLException {
        String file = FILES.get(version - 1);
        try (var statement = connection.createStatement()) {
            for (var sql : statements(file)) {
                execute(statement, file, sql);
            }
        }
        try (var note =
                connection.prepareStatement(
                        "insert into schema_version (version, file) values (?, ?)")) {
            note.setInt(1, version);
            note.setString(2, file);
            note.executeUpdate();
        }
    }

    private static void execute(Statement statement, String file, String sql) throws SQLException {
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(file + ": " + e.getMessage(), e.getSQLState(), e);
        }
    }

    /// The files keep `;` to the ends of statements and `--` to whole lines, so no SQL needs to be
    /// understood here.
    private static List<String> statements(String file) {
        var code = text(file).lines().filter(line -> !line.strip().startsWith("--"));
        return Stream.of(String.join("\n", code.toList()).split(";\\s*\n"))
                .map(String::strip)
                .filter(sql -> !sql.isEmpty())
                .toList();
    }

    private static String text(String file) {
        try (InputStream in =
                Migrations.class.getResourceAsStream("/shop/fahuo/store/schema/" + file)) {
            if (in == null) {
                throw new StoreException("missing " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
