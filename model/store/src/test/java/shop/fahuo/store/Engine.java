package shop.fahuo.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import shop.fahuo.store.db.Database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

/// The databases the store runs on; a test of the store runs on both.
public enum Engine {
    H2 {
        @Override
        public String freshUrl(Path folder) {
            try {
                Files.write(file(folder), Unused.FILE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return url(folder);
        }

        @Override
        public String copyUrl(String url, Path from, Path to) {
            try {
                Files.copy(file(from), file(to));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return url(to);
        }
    },
    POSTGRES {
        @Override
        public String freshUrl(Path folder) {
            return copyUrl(Server.UNUSED, folder, folder);
        }

        @Override
        public String copyUrl(String url, Path from, Path to) {
            var original = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
            return Server.create(" template " + original);
        }
    };

    /// A database nobody has used; its tables are there.
    ///
    /// @param folder for an engine that keeps its data in a file
    public abstract String freshUrl(Path folder);

    /// A copy of a database that nobody has open.
    public abstract String copyUrl(String url, Path from, Path to);

    private static Path file(Path folder) {
        return folder.resolve("fahuo.mv.db");
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("fahuo").toAbsolutePath();
    }

    /// To migrate each database anew would be half of a test's time.
    private static String migrated(String url) {
        Database.open(url, Clock.systemUTC()).close();
        return url;
    }

    /// What fresh files are copies of.
    private static final class Unused {

        static final byte[] FILE = file();

        private static byte[] file() {
            try {
                var folder = Files.createTempDirectory("fahuo");
                migrated(Engine.url(folder));
                var bytes = Files.readAllBytes(Engine.file(folder));
                Files.delete(Engine.file(folder));
                Files.delete(folder);
                return bytes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// One server for all tests of this JVM; it stops with it.
    private static final class Server {

        static final AtomicInteger COUNTER = new AtomicInteger();
        private static final EmbeddedPostgres POSTGRES = start();
        static final String UNUSED = migrated(create(""));

        static String create(String how) {
            var name = "shop" + COUNTER.incrementAndGet();
            try (var connection = DriverManager.getConnection(url("postgres"));
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name + how);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return url(name);
        }

        private static String url(String database) {
            return POSTGRES.getJdbcUrl("postgres", database);
        }

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder().setServerConfig("max_connections", "300").start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
