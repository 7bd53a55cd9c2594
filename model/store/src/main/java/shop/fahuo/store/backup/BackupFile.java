package shop.fahuo.store.backup;

import shop.fahuo.store.db.H2File;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/// A zip with one database in it.
final class BackupFile {

    private static final String NAME = "fahuo";

    private BackupFile() {}

    /// Unpacks the database into a folder.
    ///
    /// @return its path without ending; empty when there is none in the file
    static Optional<Path> unpack(Path zip, Path folder) throws IOException {
        try (var in = new ZipInputStream(Files.newInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (isDatabase(entry)) {
                    var database = folder.resolve(NAME);
                    Files.copy(
                            in,
                            folder.resolve(NAME + H2File.ENDING),
                            StandardCopyOption.REPLACE_EXISTING);
                    return Optional.of(database);
                }
            }
            return Optional.empty();
        }
    }

    /// How to open what was unpacked.
    static String url(Path database) {
        return "jdbc:h2:file:" + database.toAbsolutePath();
    }

    private static boolean isDatabase(ZipEntry entry) {
        return entry.getName().endsWith(H2File.ENDING);
    }

    /// Deletes a folder with all that is in it.
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
