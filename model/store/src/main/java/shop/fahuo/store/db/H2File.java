package shop.fahuo.store.db;

import shop.fahuo.store.file.SafeFiles;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

/// The file behind an embedded database.
///
/// @param path with H2's own ending
public record H2File(Path path) {

    /// What H2 appends to the name of a database.
    public static final String ENDING = ".mv.db";

    /// Empty when the database is a server or lies in memory.
    static Optional<H2File> behind(Connection connection, boolean h2) throws SQLException {
        if (!h2) {
            return Optional.empty();
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("call database_path()")) {
            rows.next();
            return Optional.ofNullable(rows.getString(1))
                    .flatMap(H2File::named)
                    .filter(file -> Files.isRegularFile(file.path()));
        }
    }

    /// A file system of a test's own has names that are no paths.
    private static Optional<H2File> named(String database) {
        try {
            return Optional.of(new H2File(Path.of(database + ENDING)));
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Copies the database while others go on writing.
    ///
    /// @param zip appears only when it is whole
    void backup(Connection connection, Path zip) throws SQLException, IOException {
        var part = zip.resolveSibling(zip.getFileName() + ".part");
        Files.deleteIfExists(part);
        SafeFiles.createOwnerOnly(part);
        try (var backup = connection.prepareStatement("backup to ?")) {
            backup.setString(1, part.toAbsolutePath().toString());
            backup.execute();
            SafeFiles.moveInPlace(part, zip);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// Stands beside the file while a process has it open: found at the next start, that process
    /// died.
    private Path marker() {
        return path.resolveSibling(path.getFileName() + ".open");
    }

    boolean isMarked() {
        return Files.exists(marker());
    }

    void mark() throws IOException {
        if (!isMarked()) {
            Files.createFile(marker());
        }
    }

    /// Says that nobody has it open.
    public void forget() throws IOException {
        Files.deleteIfExists(marker());
    }

    /// H2 does not force what it writes while it closes; after this a power cut finds all of it.
    void closed() throws IOException {
        SafeFiles.force(path);
        forget();
    }
}
