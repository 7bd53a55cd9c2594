package shop.fahuo.connect.sheet.table;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Room on disk for what does not fit into memory. It may hold names and addresses: the files are
/// the owner's alone to read and go with the channel, even with the process where the system can.
public final class Scratch {

    private Scratch() {}

    /// Where the system keeps such files.
    static FileChannel file() throws IOException {
        return open(Files.createTempFile("fahuo", ".scratch"));
    }

    /// @return an empty file in this folder
    public static FileChannel file(Path folder) throws IOException {
        return open(Files.createTempFile(folder, "fahuo", ".scratch"));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(
                file,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }
}
