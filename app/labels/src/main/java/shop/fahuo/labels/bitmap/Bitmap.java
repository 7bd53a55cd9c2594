package shop.fahuo.labels.bitmap;

import shop.fahuo.core.Sha256;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.Arrays;

/// Dots of a label, black or white. A row is whole bytes, its first dot the highest bit; one is
/// black, and what is left over of the last byte is zero. It is blackened by this package alone.
public final class Bitmap {

    private static final IndexColorModel WHITE_AND_BLACK =
            new IndexColorModel(1, 2, new byte[] {-1, 0}, new byte[] {-1, 0}, new byte[] {-1, 0});

    private final int width;
    private final int height;
    private final int stride;
    private final byte[] bits;

    /// A white one.
    public Bitmap(int width, int height) {
        this(width, height, new byte[(width + 7) / 8 * height]);
    }

    private Bitmap(int width, int height, byte[] bits) {
        this.width = width;
        this.height = height;
        stride = (width + 7) / 8;
        this.bits = bits;
    }

    /// @param rows as [#row] gives them, one after the other
    public static Bitmap of(int width, int height, byte[] rows) {
        if (rows.length != (width + 7) / 8 * height) {
            throw new IllegalArgumentException("not the bytes of %d rows".formatted(height));
        }
        return new Bitmap(width, height, rows.clone());
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Bytes in a row.
    public int stride() {
        return stride;
    }

    public boolean isBlack(int x, int y) {
        return (bits[y * stride + x / 8] & 0x80 >> x % 8) != 0;
    }

    public byte[] row(int y) {
        return Arrays.copyOfRange(bits, y * stride, (y + 1) * stride);
    }

    /// All rows.
    public byte[] rows() {
        return bits.clone();
    }

    /// The same dots elsewhere on the same paper; what leaves it is lost.
    public Bitmap moved(int right, int down) {
        if (right == 0 && down == 0) {
            return this;
        }
        var moved = new Bitmap(width, height);
        for (int y = Math.max(0, -down); y < Math.min(height, height - down); y++) {
            for (int x = Math.max(0, -right); x < Math.min(width, width - right); x++) {
                if (isBlack(x, y)) {
                    moved.set(x + right, y + down, true);
                }
            }
        }
        return moved;
    }

    /// For the preview, and for whatever else draws images.
    public BufferedImage image() {
        var image =
                new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY, WHITE_AND_BLACK);
        var data = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        System.arraycopy(bits, 0, data, 0, bits.length);
        return image;
    }

    /// What was printed, for who keeps it.
    public Sha256 hash() {
        return Sha256.of(bits);
    }

    void set(int x, int y, boolean black) {
        if (x < 0 || y < 0 || x >= width || y >= height) {
            return;
        }
        int at = y * stride + x / 8;
        int bit = 0x80 >> x % 8;
        bits[at] = (byte) (black ? bits[at] | bit : bits[at] & ~bit);
    }

    void blacken(int x, int y, int wide, int high) {
        for (int down = y; down < y + high; down++) {
            for (int across = x; across < x + wide; across++) {
                set(across, down, true);
            }
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bitmap that
                && width == that.width
                && height == that.height
                && Arrays.equals(bits, that.bits);
    }

    @Override
    public int hashCode() {
        return 31 * width + Arrays.hashCode(bits);
    }

    @Override
    public String toString() {
        return "Bitmap[%d×%d]".formatted(width, height);
    }
}
