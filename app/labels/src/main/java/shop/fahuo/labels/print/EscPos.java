package shop.fahuo.labels.print;

import shop.fahuo.labels.bitmap.Bitmap;

import java.io.ByteArrayOutputStream;

/// Epson's language for receipts: raster bands (`GS v 0`), small enough for printers with little
/// memory, then on to the next label (`GS FF`).
final class EscPos {

    /// Rows in a band.
    static final int BAND = 128;

    private static final int ESC = 0x1B;
    private static final int GS = 0x1D;

    private EscPos() {}

    static byte[] encode(Bitmap bitmap) {
        var out = new ByteArrayOutputStream(bitmap.stride() * bitmap.height() + 200);
        out.writeBytes(new byte[] {ESC, '@'});
        for (int y = 0; y < bitmap.height(); y += BAND) {
            int rows = Math.min(BAND, bitmap.height() - y);
            out.writeBytes(new byte[] {GS, 'v', '0', 0});
            number(bitmap.stride(), out);
            number(rows, out);
            for (int row = y; row < y + rows; row++) {
                out.writeBytes(bitmap.row(row));
            }
        }
        out.writeBytes(new byte[] {GS, 0x0C});
        return out.toByteArray();
    }

    /// Two bytes, the lower first.
    private static void number(int value, ByteArrayOutputStream out) {
        out.write(value);
        out.write(value >> 8);
    }
}
