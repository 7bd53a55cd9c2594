package shop.fahuo.connect.payment.wechat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// The lines of a bill, ended either way, behind a byte order mark or without.
final class BillLines implements AutoCloseable {

    private static final int ROOM = 1 << 16;
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private byte[] bytes = new byte[ROOM];
    private int next;
    private int filled;

    BillLines(Path file) throws IOException {
        in = Files.newInputStream(file);
        filled = in.readNBytes(bytes, 0, ROOM);
        if (Arrays.equals(bytes, 0, MARK.length, MARK, 0, MARK.length)) {
            next = MARK.length;
        }
    }

    /// @return [BillLine#NONE] at the end of the file
    BillLine next() throws IOException {
        int end = end(next);
        while (end < 0 && fill()) {
            end = end(next);
        }
        if (next == filled) {
            return BillLine.NONE;
        }
        int from = next;
        int to = end < 0 ? filled : end;
        next = Math.min(to + 1, filled);
        return new BillLine(bytes, from, to > from && bytes[to - 1] == '\r' ? to - 1 : to);
    }

    /// -1 when no line ends in what has been read.
    private int end(int from) {
        for (int i = from; i < filled; i++) {
            if (bytes[i] == '\n') {
                return i;
            }
        }
        return -1;
    }

    /// Reads on, behind the line that has begun.
    ///
    /// @return whether there was more
    private boolean fill() throws IOException {
        int begun = filled - next;
        var room = begun == bytes.length ? new byte[bytes.length * 2] : bytes;
        System.arraycopy(bytes, next, room, 0, begun);
        bytes = room;
        next = 0;
        int more = in.readNBytes(bytes, begun, bytes.length - begun);
        filled = begun + more;
        return more > 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
