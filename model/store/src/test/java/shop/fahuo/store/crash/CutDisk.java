package shop.fahuo.store.crash;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/// The disks of all tests of this JVM: H2 makes its file paths itself, so they find the files here.
final class CutDisk {

    private static final Map<Path, CutFile> FILES = new ConcurrentHashMap<>();

    private CutDisk() {}

    static CutFile file(Path path) {
        return FILES.computeIfAbsent(path.toAbsolutePath(), _ -> new CutFile());
    }

    /// Writes what a cut at this moment leaves of one file.
    static void image(Path file, CutFile.Cut cut, RandomGenerator random, Path to)
            throws IOException {
        Files.write(to, file(file).after(cut, random));
    }

    static void forget(Path folder) {
        FILES.keySet().removeIf(path -> path.startsWith(folder.toAbsolutePath()));
    }
}
