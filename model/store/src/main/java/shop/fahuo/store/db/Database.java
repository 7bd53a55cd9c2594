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
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

/// An open database: readers that never wait for the writer, and the writer.
public final class Database implements AutoCloseable {

    private static final String H2 = "jdbc:h2:";

    /// `OPTIMIZE_REUSE_RESULTS=0`: H2 returns an old result for a repeated prepared query otherwise
    /// (h2database #4299). The rest bounds the cache and leaves closing to us.
    private static final String H2_SETTINGS =
            ";OPTIMIZE_REUSE_RESULTS=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536;LOCK_TIMEOUT=20000";

    /// What a connection says when it is closed after its own `SHUTDOWN`.
    private static final int H2_IS_CLOSED = 90_121;

    private final SQLDialect dialect;
    private final HikariDataSource pool;
    private final Changes changes = new Changes();
    private final OtherDesks others;
    private final Ids ids;
    private final Memory memory;
    private final SecureRandom salts = new SecureRandom();
    private final Writer writer;
    private final Optional<H2File> file;
    private final boolean diedOpen;

    private Database(
            SQLDialect dialect,
            HikariDataSource pool,
            Line line,
            Clock clock,
            Optional<H2File> file,
            boolean diedOpen)
            throws SQLException {
        this.dialect = dialect;
        this.pool = pool;
        this.file = file;
        this.diedOpen = diedOpen;
        ids = new Ids(pool);
        memory = new Memory(this);
        others = new OtherDesks(line, changes);
        writer =
                dialect == SQLDialect.H2
                        ? groupWriter(clock)
                        : new DirectWriter(pool, ids, clock, changes, others, memory, salts);
    }

    /// @param url `jdbc:h2:…` or `jdbc:postgresql:…`, without settings of ours
    public static Database open(String url, Clock clock) {
        var config = new HikariConfig();
        config.setJdbcUrl(url.startsWith(H2) ? url + H2_SETTINGS : url);
        if (url.startsWith(H2)) {
            config.setUsername("sa");
            config.setPassword("");
        }
        return open(config, () -> DriverManager.getConnection(url), clock);
    }

    /// For who must stand between the store and its driver: a bench that records, a test that cuts
    /// the power.
    ///
    /// @param source gives connections whose settings are those that [#h2Url] asks for
    public static Database open(DataSource source, Clock clock) {
        var config = new HikariConfig();
        config.setDataSource(source);
        return open(config, source::getConnection, clock);
    }

    /// The number of the schema that an open database has.
    public static int schema() {
        return Migrations.newest();
    }

    /// The address of an H2 file with the settings that the store relies on.
    ///
    /// @param file without H2's own ending
    public static String h2Url(Path file) {
        return H2 + "file:" + file.toAbsolutePath() + H2_SETTINGS;
    }

    private static Database open(HikariConfig config, Line line, Clock clock) {
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
            return new Database(dialect, pool, line, clock, file, diedOpen);
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

    private Writer groupWriter(Clock clock) throws SQLException {
        var connection = pool.getConnection();
        connection.setAutoCommit(false);
        var session =
                new Session(
                        connection, DSL.using(connection, dialect, settings()), ids, memory, salts);
        return new GroupWriter(session, pool.getConnection(), clock, changes);
    }

    private static Settings settings() {
        return new Settings()
                .withExecuteLogging(false)
                .withRenderSchema(false)
                .withRenderQuotedNames(RenderQuotedNames.NEVER);
    }

    public Writer writer() {
        return writer;
    }

    /// Tells which orders have changed, by this desk or another, once the change is durable; none
    /// when it was the shop itself. The listener must only take note.
    ///
    /// @return ends the subscription; twice does nothing more
    public Runnable onChange(Consumer<Set<Long>> listener) {
        var end = changes.subscribe(listener);
        if (!isEmbedded()) {
            others.listen();
        }
        return end;
    }

    /// What this process remembers of the committed state.
    public Memory memory() {
        return memory;
    }

    public boolean isEmbedded() {
        return dialect == SQLDialect.H2;
    }

    /// Reads a committed state of the database. What `query` returns must not need the connection
    /// any more.
    public <T> T read(Function<DSLContext, T> query) {
        try (var connection = pool.getConnection()) {
            return query.apply(DSL.using(connection, dialect, settings()));
        } catch (SQLException e) {
            throw new StoreException("the database cannot be read", e);
        }
    }

    /// Runs a statement that changes the schema and nothing else: an embedded file commits it by
    /// itself, so it is part of no transaction.
    public void define(String sql) {
        try (var connection = pool.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StoreException("the schema cannot be changed: " + e.getMessage(), e);
        }
    }

    /// Reads one committed state of the whole database, for however long it takes.
    public <T> T snapshot(SnapshotReader<T> reader) {
        try (var connection = pool.getConnection()) {
            T read = reader.read(Snapshot.begin(connection, isEmbedded()));
            connection.rollback();
            return read;
        } catch (SQLException e) {
            throw new StoreException("the database cannot be read: " + e.getMessage(), e);
        }
    }

    /// Makes something of a frozen state.
    @FunctionalInterface
    public interface SnapshotReader<T> {

        T read(Snapshot snapshot) throws SQLException;
    }

    /// The file this process owns; empty for a server.
    public Optional<H2File> file() {
        return file;
    }

    /// Whether whoever had the file open before this process never closed it.
    public boolean diedOpen() {
        return diedOpen;
    }

    /// Copies the file while others go on writing.
    ///
    /// @param zip appears only when it is whole
    public void backup(Path zip) throws IOException {
        try (var connection = pool.getConnection()) {
            file.orElseThrow().backup(connection, zip);
        } catch (SQLException e) {
            throw new IOException("the backup cannot be written: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        close("");
    }

    /// Closes it and gives back the room in the file that nothing uses any more.
    public void closeCompacting() {
        close("SHUTDOWN COMPACT");
    }

    private void close(String lastStatement) {
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
