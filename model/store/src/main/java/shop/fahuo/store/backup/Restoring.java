package shop.fahuo.store.backup;

import shop.fahuo.core.order.Actor;
import shop.fahuo.store.db.Database;
import shop.fahuo.store.db.H2File;
import shop.fahuo.store.db.StoreException;
import shop.fahuo.store.file.SafeFiles;
import shop.fahuo.store.outbox.TaskRows;
import shop.fahuo.store.setting.RedSwitch;
import shop.fahuo.store.settlement.PayoutRows;
import shop.fahuo.store.vault.KeyProof;
import shop.fahuo.store.vault.Vaults;
import shop.fahuo.store.verify.Verifier;
import shop.fahuo.store.waybill.ChoiceRows;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipException;

/// Puts a backup in the place of a shop. Everything is done to a copy beside it; the last step is
/// one rename, so that a crash leaves the shop as it was or as the backup has it.
public final class Restoring {

    private final Path home;
    private final Path target;
    private final Clock clock;

    /// What preparing the copy came to.
    private record Prepared(int doubted, Optional<String> lockedKey) {}

    /// @param database the path of the shop's file without its ending
    public Restoring(Path database, Clock clock) {
        home = database.toAbsolutePath().resolveSibling("");
        target = home.resolve(database.getFileName() + H2File.ENDING);
        this.clock = clock;
    }

    public RestoreResult restore(Path backup, Actor.Person by) throws IOException {
        if (isInUse()) {
            return new RestoreResult.InUse();
        }
        Files.createDirectories(home);
        var folder = Files.createTempDirectory(home, ".restore");
        try {
            var copy = unpack(backup, folder);
            return copy.isEmpty()
                    ? new RestoreResult.Unusable("there is no whole database in it")
                    : restoreCopy(copy.get(), by);
        } finally {
            BackupFile.delete(folder);
        }
    }

    /// Empty also when the file ends early or is no zip.
    private static Optional<Path> unpack(Path backup, Path folder) throws IOException {
        try {
            return BackupFile.unpack(backup, folder);
        } catch (ZipException | EOFException _) {
            return Optional.empty();
        }
    }

    private RestoreResult restoreCopy(Path copy, Actor.Person by) throws IOException {
        Prepared prepared;
        try (var opened = Database.open(BackupFile.url(copy), clock)) {
            var broken = Verifier.cheap(opened).stream().filter(check -> !check.ok()).toList();
            if (!broken.isEmpty()) {
                return new RestoreResult.Broken(broken);
            }
            prepared = prepare(opened, by);
        } catch (StoreException e) {
            // Damaged inside, or written by a newer Fahuo.
            return new RestoreResult.Unusable(String.valueOf(e.getMessage()));
        }
        var before = keepBefore();
        SafeFiles.moveInPlace(copy.resolveSibling(copy.getFileName() + H2File.ENDING), target);
        new H2File(target).forget();
        if (prepared.lockedKey().isPresent()) {
            Vaults.bring(home, prepared.lockedKey().get());
        }
        return new RestoreResult.Restored(before, prepared.doubted(), Vaults.hasKey(home));
    }

    private static Prepared prepare(Database copy, Actor.Person by) {
        return copy.writer()
                .write(
                        tx -> {
                            tx.event(0, by, "restored", Map.of());
                            RedSwitch.set(tx, true, by);
                            ChoiceRows.closeAll(tx);
                            PayoutRows.doubt(tx, by);
                            return new Prepared(TaskRows.doubtAll(tx), KeyProof.kept(tx));
                        });
    }

    /// A second name for the shop's file, before it loses its first.
    private Optional<Path> keepBefore() throws IOException {
        if (!Files.exists(target)) {
            return Optional.empty();
        }
        var before = home.resolve("before-restore-" + clock.millis() + H2File.ENDING);
        try {
            Files.createLink(before, target);
        } catch (UnsupportedOperationException _) {
            Files.copy(target, before);
        }
        return Optional.of(before);
    }

    /// H2 locks a file that it has open.
    private boolean isInUse() throws IOException {
        if (!Files.exists(target)) {
            return false;
        }
        try (var channel = FileChannel.open(target, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }
}
