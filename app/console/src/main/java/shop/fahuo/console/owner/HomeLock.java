package shop.fahuo.console.owner;

import shop.fahuo.console.home.Home;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/// The right to open a home's database. The operating system takes it back when the process ends,
/// however it ends, so a dead owner never stands in the way. The file itself stays: a lock on a
/// file that somebody deletes protects nothing.
final class HomeLock implements AutoCloseable {

    private final FileChannel file;

    private HomeLock(FileChannel file) {
        this.file = file;
    }

    /// @return empty when another process has it
    static Optional<HomeLock> tryTake(Home home) throws IOException {
        var file =
                FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (isTaken(file)) {
            file.close();
            return Optional.empty();
        }
        return Optional.of(new HomeLock(file));
    }

    private static boolean isTaken(FileChannel file) throws IOException {
        try {
            return file.tryLock() == null;
        } catch (OverlappingFileLockException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
