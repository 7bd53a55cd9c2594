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
                    "V006__pull_rejects.sql",
                    "V007__lists.sql",
                    "V008__payment.sql",
                    "V009__ledger.sql",
                    "V010__refund.sql",
                    "V011__reconciliation.sql",
                    "V012__shipping_report.sql",
                    "V013__parcel.sql",
                    "V014__print.sql",
                    "V015__delivery_by_parcel.sql",
                    "V016__pack.sql",
                    "V017__track.sql",
                    "V018__tariff.sql",
                    "V019__commission.sql",
                    "V020__proof.sql",
                    "V021__waybill_choice.sql",
                    "V022__tree.sql",
                    "V023__settlement.sql",
                    "V024__tree_change.sql",
                    "V025__entry_pack.sql",
                    "V026__points.sql",
                    "V027__erasure.sql",
                    "V028__sharing.sql",
                    "V029__confirmation.sql",
                    "V030__totals_of_a_run.sql",
                    "V031__plan_event.sql",
                    "V032__plan_and_takers.sql",
                    "V033__promise.sql",
                    "V034__presence_and_codes.sql",
                    "V035__parcels_by_courier.sql");

    private static final String NOTES =
            "create table if not exists schema_version (version integer not null primary key, file"
                    + " varchar(100) not null)";

    /// Noted as a version while the first schema is made; one less for each version above nothing.
    private static final int BEGUN_FROM_NOTHING = -1;

    private Migrations() {}

    static int newest() {
        return FILES.size();
    }

    /// 0 for an empty database, or one that was being made when its process died. Fails when the
    /// database was written by a newer Fahuo.
    static int current(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(NOTES);
        }
        int version = number(connection, "select coalesce(max(version), 0) from schema_version");
        if (version > newest()) {
            throw new StoreException("this database needs a newer Fahuo (schema " + version + ")");
        }
        return begun(connection) == BEGUN_FROM_NOTHING ? 0 : version;
    }

    static void apply(Connection connection, boolean postgres) throws SQLException {
        connection.setAutoCommit(false);
        if (postgres) {
            lockOutOtherDesks(connection);
        }
        int from = current(connection);
        if (from < newest()) {
            begin(connection, from, postgres);
            for (int version = from + 1; version <= newest(); version++) {
                apply(connection, version);
            }
            execute(connection, "delete from schema_version where version < 0");
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    /// H2 commits at every statement that makes something, so a process that dies in between leaves
    /// a part of a schema behind. A note tells: what was being made from nothing is made anew, for
    /// nobody can have stored anything in it.
    private static void begin(Connection connection, int from, boolean postgres)
            throws SQLException {
        if (postgres) {
            return;
        }
        // From here on there is a file that opens, whatever becomes of the power.
        execute(connection, "checkpoint sync");
        int begun = begun(connection);
        if (begun == BEGUN_FROM_NOTHING) {
            execute(connection, "drop all objects");
            execute(connection, NOTES);
        } else if (begun < 0) {
            throw new StoreException(
                    "a change of the schema was cut off; restore the newest backup before-V…");
        }
        execute(
                connection,
                "insert into schema_version (version, file) values ("
                        + (BEGUN_FROM_NOTHING - from)
                        + ", 'begun')");
        connection.commit();
    }

    /// Negative when a change of the schema began and did not end.
    private static int begun(Connection connection) throws SQLException {
        return number(connection, "select coalesce(min(version), 0) from schema_version");
    }

    private static int number(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
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
    static List<String> statements(String file) {
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
