package shop.fahuo.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// The databases the store runs on; a test of the store runs on both.
public enum Engine {
    H2 {
        @Override
        public String freshUrl(Path folder) {
            return "jdbc:h2:file:" + folder.resolve("fahuo").toAbsolutePath();
        }

        @Override
        public String copyUrl(String url, Path from, Path to) {
            try {
                Files.copy(from.resolve("fahuo.mv.db"), to.resolve("fahuo.mv.db"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return freshUrl(to);
        }
    },
    POSTGRES {
        @Override
        public String freshUrl(Path folder) {
            return fresh("");
        }

        private String fresh(String how) {
            var name = "shop" + Server.COUNTER.incrementAndGet();
            try (var connection = DriverManager.getConnection(Server.url("postgres"));
                    var statement = connection.createStatement()) {
                statement.execute("create database " + name + how);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Server.url(name);
        }

        @Override
        public String copyUrl(String url, Path from, Path to) {
            var original = url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
            return fresh(" template " + original);
        }
    };

    /// A database nobody has used.
    ///
    /// @param folder for an engine that keeps its data in a file
    public abstract String freshUrl(Path folder);

    /// A copy of a database that nobody has open.
    public abstract String copyUrl(String url, Path from, Path to);

    /// One server for all tests of this JVM; it stops with it.
    private static final class Server {

        static final AtomicInteger COUNTER = new AtomicInteger();
        private static final EmbeddedPostgres POSTGRES = start();

        static String url(String database) {
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
