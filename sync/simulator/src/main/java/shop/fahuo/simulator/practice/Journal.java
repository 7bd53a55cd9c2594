package shop.fahuo.simulator.practice;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;

/// Where the ledger's lines go, so that the channel remembers over a restart or does not.
interface Journal extends AutoCloseable {

    /// Forgets everything.
    Journal NONE =
            new Journal() {
                @Override
                public void append(Map<String, ?> line) {}

                @Override
                public void close() {}
            };

    /// Takes a line before its effect can be seen.
    void append(Map<String, ?> line);

    @Override
    void close();

    /// JSON lines in a file of its owner alone: it holds card keys. A last line that a crash cut
    /// off is dropped; its caller has not been answered.
    ///
    /// @param replay sees every line there is, in order
    /// @throws IOException also when another process has the file
    static Journal open(Path file, Consumer<JsonNode> replay) throws IOException {
        if (Files.notExists(file)) {
            create(file);
        }
        var channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw new IOException("in use: " + file);
        }
        long end = replay(Files.readAllBytes(file), replay);
        channel.truncate(end);
        channel.position(end);
        return new ToFile(channel);
    }

    private static void create(Path file) throws IOException {
        var owner = PosixFilePermissions.fromString("rw-------");
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(owner));
        } else {
            Files.createFile(file);
        }
    }

    private static long replay(byte[] bytes, Consumer<JsonNode> replay) {
        var json = JsonMapper.shared();
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                replay.accept(json.readTree(Arrays.copyOfRange(bytes, start, i)));
                start = i + 1;
            }
        }
        return start;
    }

    /// One write a line, so that a crash cuts off one line at most.
    record ToFile(FileChannel channel) implements Journal {

        @Override
        public void append(Map<String, ?> line) {
            var bytes = Bodies.write(line);
            var buffer = ByteBuffer.allocate(bytes.length + 1).put(bytes).put((byte) '\n').flip();
            try {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            try {
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
