package shop.fahuo.store.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;

import shop.fahuo.core.ledger.Event;
import shop.fahuo.store.db.OtherDesks.Line;

import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;

/// What an open database has.
///
/// @param file this process owns; empty for a server
/// @param diedOpen whether whoever had the file open before this process never closed it
record Opened(
        SQLDialect dialect,
        HikariDataSource pool,
        Writer writer,
        OtherDesks others,
        Optional<H2File> file,
        boolean diedOpen) {

    /// What a connection says when it is closed after its own `SHUTDOWN`.
    private static final int H2_IS_CLOSED = 90_121;

    /// @param changes told of what is written from now on
    static Opened open(
            HikariConfig config, Line line, Clock clock, Changes changes, Memory memory) {
        config.setPoolName("fahuo");
        // Whatever the server's own is: who waited for a lock reads what its holder has written.
        config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        config.setMaximumPoolSize(12);
        config.setMinimumIdle(1);
        config.setInitializationFailTimeout(1);
        var pool = new HikariDataSource(config);
        try (var connection = pool.getConnection()) {
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            var file = H2File.behind(connection, h2);
            boolean diedOpen = file.filter(H2File::isMarked).isPresent();
            if (file.isPresent()) {
                backupBeforeMigration(connection, file.get(), clock);
                file.get().mark();
            }
            Migrations.apply(connection, !h2);
            seedChain(connection);
            var dialect = h2 ? SQLDialect.H2 : SQLDialect.POSTGRES;
            var others = new OtherDesks(line, changes);
            var writer = writer(dialect, pool, clock, changes, others, memory);
            return new Opened(dialect, pool, writer, others, file, diedOpen);
        } catch (SQLException | IOException e) {
            pool.close();
            throw new StoreException("the database cannot be opened: " + e.getMessage(), e);
        }
    }

    /// Keeps what a migration is about to change.
    private static void backupBeforeMigration(Connection connection, H2File file, Clock clock)
            throws SQLException, IOException {
        int version = Migrations.current(connection);
        if (version > 0 && version < Migrations.newest()) {
            var folder = Files.createDirectories(file.path().resolveSibling("backups"));
            var name = "before-V%03d-%d.zip".formatted(version + 1, clock.millis());
            file.backup(connection, folder.resolve(name));
        }
    }

    private static void seedChain(Connection connection) throws SQLException {
        try (var seed =
                connection.prepareStatement(
                        "insert into chain_head (id, sequence, hash) select 1, 0, cast(? as bytea)"
                                + " where not exists (select 1 from chain_head)")) {
            seed.setBytes(1, Event.GENESIS.bytes());
            seed.executeUpdate();
        }
    }

    private static Writer writer(
            SQLDialect dialect,
            HikariDataSource pool,
            Clock clock,
            Changes changes,
            OtherDesks others,
            Memory memory)
            throws SQLException {
        var ids = new Ids(pool);
        var salts = new SecureRandom();
        if (dialect != SQLDialect.H2) {
            return new DirectWriter(pool, ids, clock, changes, others, memory, salts);
        }
        var connection = pool.getConnection();
        connection.setAutoCommit(false);
        var session = new Session(connection, sql(connection, dialect), ids, memory, salts);
        return new GroupWriter(session, pool.getConnection(), clock, changes);
    }

    private static DSLContext sql(Connection connection, SQLDialect dialect) {
        return DSL.using(
                connection,
                dialect,
                new Settings()
                        .withExecuteLogging(false)
                        .withRenderSchema(false)
                        .withRenderQuotedNames(RenderQuotedNames.NEVER));
    }

    boolean isEmbedded() {
        return dialect == SQLDialect.H2;
    }

    /// @return a connection of the pool's, to be closed
    Connection connect() throws SQLException {
        return pool.getConnection();
    }

    DSLContext sql(Connection connection) {
        return sql(connection, dialect);
    }

    /// @param lastStatement of an embedded file; may be empty
    void close(String lastStatement) {
        writer.close();
        others.close();
        try (pool) {
            if (!lastStatement.isEmpty() && isEmbedded()) {
                shutDown(lastStatement);
            }
        }
        try {
            if (file.isPresent()) {
                file.get().closed();
            }
        } catch (IOException e) {
            throw new StoreException("the database cannot be forced to disk", e);
        }
    }

    private void shutDown(String sql) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            if (e.getErrorCode() != H2_IS_CLOSED) {
                throw new StoreException("the database cannot be closed: " + e.getMessage(), e);
            }
        }
    }
}
