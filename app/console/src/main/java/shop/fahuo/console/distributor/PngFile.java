package shop.fahuo.console.distributor;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/// Writes a PNG line by line, so that a picture may be larger than memory. RGB, 8 bits each (W3C
/// PNG, third edition, section 11).
final class PngFile implements AutoCloseable {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    /// Bits of a sample, kind of colour, and the only ways there are to pack, filter and interlace.
    private static final byte[] FORM = {8, 2, 0, 0, 0};

    private static final int CHUNK = 1 << 16;

    private final DataOutputStream out;
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private final DeflaterOutputStream packing = new DeflaterOutputStream(packed);
    private final byte[] line;

    PngFile(OutputStream to, int width, int height) throws IOException {
        out = new DataOutputStream(to);
        line = new byte[1 + 3 * width];
        out.write(SIGNATURE);
        var head = new ByteArrayOutputStream();
        var fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(FORM);
        chunk("IHDR", head.toByteArray());
    }

    /// @param from where in the points the line begins
    void line(int[] points, int from) throws IOException {
        for (int i = 0; i * 3 + 1 < line.length; i++) {
            int point = points[from + i];
            line[i * 3 + 1] = (byte) (point >> 16);
            line[i * 3 + 2] = (byte) (point >> 8);
            line[i * 3 + 3] = (byte) point;
        }
        packing.write(line);
        if (packed.size() > CHUNK) {
            flush();
        }
    }

    private void flush() throws IOException {
        chunk("IDAT", packed.toByteArray());
        packed.reset();
    }

    private void chunk(String name, byte[] data) throws IOException {
        var kind = name.getBytes(StandardCharsets.US_ASCII);
        var check = new CRC32();
        check.update(kind);
        check.update(data);
        out.writeInt(data.length);
        out.write(kind);
        out.write(data);
        out.writeInt((int) check.getValue());
    }

    /// Ends the picture; what is below stays open.
    @Override
    public void close() throws IOException {
        packing.close();
        flush();
        chunk("IEND", new byte[0]);
        out.flush();
    }
}
