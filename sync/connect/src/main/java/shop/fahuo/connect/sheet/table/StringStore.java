package shop.fahuo.connect.sheet.table;

import java.io.Closeable;
import java.io.IOException;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Numbered strings in little memory: as UTF-8 in blocks, of which all but the last lie in a file
/// that is mapped, the owner's alone to read, and gone when this is closed. Eight bytes of heap
/// remain for each string. What fits into the first block never touches the disk.
final class StringStore implements Closeable {

    static final int BLOCK = 1 << 23;

    /// As [ByteBuffer] writes it.
    private static final ValueLayout.OfInt LENGTH =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);

    private final List<MemorySegment> written = new ArrayList<>();
    private final Arena mapped = Arena.ofShared();
    private Optional<FileChannel> file = Optional.empty();
    private byte[] block = new byte[1 << 12];
    private int used;

    /// Where each string begins: `block << 32 | offset`.
    private long[] places = new long[1 << 10];

    private int size;

    int size() {
        return size;
    }

    void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int needed = Integer.BYTES + bytes.length;
        if (used + needed > BLOCK) {
            writeBlock();
        }
        if (used + needed > block.length) {
            block =
                    Arrays.copyOf(
                            block, Math.max(used + needed, Math.min(BLOCK, block.length * 2)));
        }
        if (size == places.length) {
            places = Arrays.copyOf(places, size + (size >> 1));
        }
        places[size++] = (long) written.size() << 32 | used;
        ByteBuffer.wrap(block, used, needed).putInt(bytes.length).put(bytes);
        used += needed;
    }

    /// @param number counts from 0
    String get(int number) {
        int index = (int) (places[number] >>> 32);
        int offset = (int) places[number];
        MemorySegment from =
                index < written.size() ? written.get(index) : MemorySegment.ofArray(block);
        int length = from.get(LENGTH, offset);
        byte[] bytes = new byte[length];
        MemorySegment.copy(
                from, ValueLayout.JAVA_BYTE, offset + (long) Integer.BYTES, bytes, 0, length);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void writeBlock() throws IOException {
        FileChannel channel = file.isPresent() ? file.get() : Scratch.file();
        file = Optional.of(channel);
        long start = channel.size();
        ByteBuffer bytes = ByteBuffer.wrap(block, 0, used);
        while (bytes.hasRemaining()) {
            channel.write(bytes, start + bytes.position());
        }
        written.add(channel.map(FileChannel.MapMode.READ_ONLY, start, used, mapped));
        used = 0;
    }

    @Override
    public void close() throws IOException {
        mapped.close();
        if (file.isPresent()) {
            file.get().close();
        }
    }
}
