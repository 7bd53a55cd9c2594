package shop.fahuo.console.bench;

import org.jspecify.annotations.Nullable;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;

/// The yardstick: the reads and writes of a [Tape] in plain JDBC with reused statements, commits at
/// the same places, and a second connection that forces what is committed, as the store's own
/// writer has it.
final class PlainJdbc {

    private final String url;

    PlainJdbc(String url) {
        this.url = url;
    }

    /// @return seconds until everything on the tape was durable
    double play(Tape tape) throws SQLException {
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var syncing = DriverManager.getConnection(url, "sa", "")) {
            connection.setAutoCommit(false);
            var statements = prepare(connection, tape);
            var commits = new LinkedBlockingQueue<Boolean>();
            long began = System.nanoTime();
            var syncer = Thread.ofPlatform().daemon().start(() -> syncUntilEnd(syncing, commits));
            for (var step : tape.steps()) {
                play(connection, statements, step, commits);
            }
            commits.add(false);
            syncer.join();
            return (System.nanoTime() - began) / 1e9;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<PreparedStatement> prepare(Connection connection, Tape tape)
            throws SQLException {
        var statements = new ArrayList<PreparedStatement>();
        for (var sql : tape.statements()) {
            statements.add(connection.prepareStatement(sql));
        }
        return statements;
    }

    private static void play(
            Connection connection,
            List<PreparedStatement> statements,
            Tape.Step step,
            LinkedBlockingQueue<Boolean> commits)
            throws SQLException {
        switch (step) {
            case Tape.Step.Query(var sql, var values) -> drain(bind(statements.get(sql), values));
            case Tape.Step.Update(var sql, var values) ->
                    bind(statements.get(sql), values).executeUpdate();
            case Tape.Step.Batch(var sql, var rows) -> {
                var statement = statements.get(sql);
                for (var row : rows) {
                    bind(statement, row).addBatch();
                }
                statement.executeBatch();
            }
            case Tape.Step.Commit() -> {
                connection.commit();
                commits.add(true);
            }
        }
    }

    private static PreparedStatement bind(
            PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
        return statement;
    }

    private static void drain(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            int columns = rows.getMetaData().getColumnCount();
            while (rows.next()) {
                for (int column = 1; column <= columns; column++) {
                    rows.getObject(column);
                }
            }
        }
    }

    private static void syncUntilEnd(Connection connection, LinkedBlockingQueue<Boolean> commits) {
        try (var statement = connection.createStatement()) {
            var taken = new ArrayList<Boolean>();
            while (!taken.contains(false)) {
                taken.clear();
                taken.add(commits.take());
                commits.drainTo(taken);
                statement.execute("CHECKPOINT SYNC");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the yardstick cannot sync", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
