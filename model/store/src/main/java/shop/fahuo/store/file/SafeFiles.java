package shop.fahuo.store.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Puts files in place so that a crash leaves the old one or the new one, never half of one.
public final class SafeFiles {

    private SafeFiles() {}

    /// Makes what was written to a file survive a power cut.
    public static void force(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Forces a finished file and gives it its name, in place of whatever had it.
    public static void moveInPlace(Path finished, Path file) throws IOException {
        force(finished);
        Files.move(
                finished,
                file,
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
        forceFolder(file.toAbsolutePath().resolveSibling(""));
    }

    /// Writes a file that only its owner may read, in place of whatever was there.
    public static void replace(Path file, byte[] content) throws IOException {
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        createOwnerOnly(fresh);
        Files.write(fresh, content);
        moveInPlace(fresh, file);
    }

    /// Names survive a power cut only when their folder is forced; Windows does so by itself and
    /// opens no folder.
    private static void forceFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }

    /// A new empty file that only its owner may read, where the file system knows owners.
    public static void createOwnerOnly(Path file) throws IOException {
        var ownerOnly =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Files.createFile(
                file, isPosix(file) ? new FileAttribute<?>[] {ownerOnly} : new FileAttribute<?>[0]);
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
