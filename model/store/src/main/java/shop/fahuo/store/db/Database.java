package shop.fahuo.store.db;

import com.zaxxer.hikari.HikariConfig;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

import shop.fahuo.store.db.OtherDesks.Line;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

import javax.sql.DataSource;

/// A database: readers that never wait for the writer, and the writer. It can be handed out before
/// it is open; nothing can be asked of it until then.
public final class Database implements AutoCloseable {

    private static final String H2 = "jdbc:h2:";

    /// `OPTIMIZE_REUSE_RESULTS=0`: H2 returns an old result for a repeated prepared query otherwise
    /// (h2database #4299). The rest bounds the cache and leaves closing to us.
    private static final String H2_SETTINGS =
            ";OPTIMIZE_REUSE_RESULTS=0;DB_CLOSE_ON_EXIT=FALSE;CACHE_SIZE=65536;LOCK_TIMEOUT=20000";

    private final HikariConfig config;
    private final Line line;
    private final Clock clock;
    private final Changes changes = new Changes();
    private final Memory memory = new Memory(this);
    private volatile @Nullable Opened opened;

    private Database(HikariConfig config, Line line, Clock clock) {
        this.config = config;
        this.line = line;
        this.clock = clock;
    }

    /// One that is not open yet.
    ///
    /// @param url `jdbc:h2:…` or `jdbc:postgresql:…`, without settings of ours
    public static Database at(String url, Clock clock) {
        var config = new HikariConfig();
        config.setJdbcUrl(url.startsWith(H2) ? url + H2_SETTINGS : url);
        if (url.startsWith(H2)) {
            config.setUsername("sa");
            config.setPassword("");
        }
        return new Database(config, () -> DriverManager.getConnection(url), clock);
    }

    /// For who must stand between the store and its driver: a bench that records, a test that cuts
    /// the power. Not open yet.
    ///
    /// @param source gives connections whose settings are those that [#h2Url] asks for
    public static Database at(DataSource source, Clock clock) {
        var config = new HikariConfig();
        config.setDataSource(source);
        return new Database(config, source::getConnection, clock);
    }

    /// [#at], and open.
    public static Database open(String url, Clock clock) {
        var database = at(url, clock);
        database.open();
        return database;
    }

    /// Opens it, making or migrating its schema first; once.
    public void open() {
        opened = Opened.open(config, line, clock, changes, memory);
    }

    private Opened opened() {
        var now = opened;
        if (now == null) {
            throw new IllegalStateException("the database is not open");
        }
        return now;
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

    public Writer writer() {
        return opened().writer();
    }

    /// Tells which orders have changed, by this desk or another, once the change is durable; none
    /// when it was the shop itself. The listener must only take note.
    ///
    /// @return ends the subscription; twice does nothing more
    public Runnable onChange(Consumer<Set<Long>> listener) {
        var end = changes.subscribe(listener);
        if (!isEmbedded()) {
            opened().others().listen();
        }
        return end;
    }

    /// What this process remembers of the committed state.
    public Memory memory() {
        return memory;
    }

    public boolean isEmbedded() {
        return opened().isEmbedded();
    }

    /// Reads a committed state of the database. What `query` returns must not need the connection
    /// any more.
    public <T> T read(Function<DSLContext, T> query) {
        try (var connection = opened().connect()) {
            return query.apply(opened().sql(connection));
        } catch (SQLException e) {
            throw new StoreException("the database cannot be read", e);
        }
    }

    /// Runs a statement that changes the schema and nothing else: an embedded file commits it by
    /// itself, so it is part of no transaction.
    public void define(String sql) {
        try (var connection = opened().connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new StoreException("the schema cannot be changed: " + e.getMessage(), e);
        }
    }

    /// Reads one committed state of the whole database, for however long it takes.
    public <T> T snapshot(SnapshotReader<T> reader) {
        try (var connection = opened().connect()) {
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
        return opened().file();
    }

    /// Whether whoever had the file open before this process never closed it.
    public boolean diedOpen() {
        return opened().diedOpen();
    }

    /// Copies the file while others go on writing.
    ///
    /// @param zip appears only when it is whole
    public void backup(Path zip) throws IOException {
        try (var connection = opened().connect()) {
            file().orElseThrow().backup(connection, zip);
        } catch (SQLException e) {
            throw new IOException("the backup cannot be written: " + e.getMessage(), e);
        }
    }

    /// Nothing, where it never came to be open.
    @Override
    public void close() {
        close("");
    }

    /// Closes it and gives back the room in the file that nothing uses any more.
    public void closeCompacting() {
        close("SHUTDOWN COMPACT");
    }

    private void close(String lastStatement) {
        var now = opened;
        if (now != null) {
            now.close(lastStatement);
        }
    }
}
