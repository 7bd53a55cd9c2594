package shop.fahuo.console.home;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/// Makes files and folders that nobody but their owner may open. Where the file system has no such
/// permissions, the user's own folders are closed to others anyway.
public final class PrivateFiles {

    private PrivateFiles() {}

    /// Makes a folder where there is none; one that is there keeps its permissions.
    public static void folder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder, attributes("rwx------"));
        }
    }

    /// A new folder of a fresh name in the system's place for such.
    public static Path shortLivedFolder(String prefix) throws IOException {
        return Files.createTempDirectory(prefix, attributes("rwx------"));
    }

    /// A new folder of a fresh name.
    public static Path scratchFolder(Path folder, String prefix) throws IOException {
        return Files.createTempDirectory(folder, prefix, attributes("rwx------"));
    }

    /// Takes a folder away with everything in it.
    public static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /// A new file of a fresh name.
    public static Path scratchFile(Path folder, String prefix) throws IOException {
        return Files.createTempFile(folder, prefix, ".tmp", attributes("rw-------"));
    }

    /// Takes a file that something else has made away from everybody but its owner.
    public static void restrict(Path file) throws IOException {
        if (isPosix() && Files.exists(file)) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
    }

    private static boolean isPosix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static FileAttribute<?>[] attributes(String permissions) {
        return isPosix()
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
