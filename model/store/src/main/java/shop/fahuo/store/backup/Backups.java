package shop.fahuo.store.backup;

import shop.fahuo.store.db.Database;
import shop.fahuo.store.file.SafeFiles;
import shop.fahuo.store.vault.KeyProof;
import shop.fahuo.store.verify.Check;
import shop.fahuo.store.verify.Verifier;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Copies of the whole shop, made while everybody goes on working. A copy counts only after it was
/// opened and checked.
public final class Backups {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Pattern SCHEDULED = Pattern.compile("fahuo-\\d{8}-\\d{6}\\.zip");

    private final Database database;
    private final Clock clock;

    public Backups(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /// @param file appears only when it is whole and checked; one of that name is replaced then
    public BackupResult write(Path file) throws IOException {
        if (database.file().isEmpty()) {
            return new BackupResult.UsePgDump();
        }
        var home = file.toAbsolutePath().resolveSibling("");
        var folder = Files.createTempDirectory(Files.createDirectories(home), ".backup");
        try {
            var zip = folder.resolve("fahuo.zip");
            database.backup(zip);
            var broken = checkCopy(zip, folder).stream().filter(check -> !check.ok()).toList();
            if (!broken.isEmpty()) {
                return new BackupResult.Broken(broken);
            }
            SafeFiles.moveInPlace(zip, file);
            return new BackupResult.Done(file, Files.size(file), KeyProof.isKept(database));
        } finally {
            BackupFile.delete(folder);
        }
    }

    private List<Check> checkCopy(Path zip, Path folder) throws IOException {
        var copy = BackupFile.unpack(zip, folder);
        if (copy.isEmpty()) {
            throw new IOException("nothing in " + zip);
        }
        try (var opened = Database.open(BackupFile.url(copy.get()), clock)) {
            return Verifier.cheap(opened);
        }
    }

    /// [#write] under a name of its time, keeping the newest `keep` of those.
    public BackupResult scheduled(Path folder, int keep) throws IOException {
        var result = write(folder.resolve("fahuo-" + STAMP.format(clock.instant()) + ".zip"));
        if (result instanceof BackupResult.Done) {
            prune(folder, keep);
        }
        return result;
    }

    private static void prune(Path folder, int keep) throws IOException {
        try (var files = Files.list(folder)) {
            var old =
                    files.filter(file -> SCHEDULED.matcher(file.getFileName().toString()).matches())
                            .sorted(Comparator.reverseOrder())
                            .skip(keep)
                            .toList();
            for (var file : old) {
                Files.delete(file);
            }
        }
    }
}
