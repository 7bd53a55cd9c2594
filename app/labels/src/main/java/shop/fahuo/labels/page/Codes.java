package shop.fahuo.labels.page;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.oned.Code128Writer;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// Codes as modules, black or not; whoever draws them gives every module whole dots.
public final class Codes {

    /// White modules on either side of a Code 128.
    public static final int QUIET = 10;

    /// White modules on every side of a QR code.
    public static final int QR_QUIET = 4;

    /// The longest text that a bar code on a label can hold.
    private static final int LONGEST = 40;

    private Codes() {}

    /// From the first bar to the last, without quiet zones; empty for what Code 128 cannot hold.
    public static Optional<boolean[]> bars(String text) {
        boolean ascii = text.chars().allMatch(c -> c > ' ' && c < 0x7f);
        return text.isEmpty() || text.length() > LONGEST || !ascii
                ? Optional.empty()
                : Optional.of(new Code128Writer().encode(text));
    }

    /// Rows of modules without the quiet zone; empty for what is too long.
    public static Optional<boolean[][]> qr(String text) {
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var code = Encoder.encode(text, ErrorCorrectionLevel.M, hints(text));
            return Optional.of(rows(code.getMatrix()));
        } catch (WriterException _) {
            return Optional.empty();
        }
    }

    /// How many dots each module of a Code 128 gets in a width with room for its quiet zones.
    public static int barDots(int modules, int dots) {
        return dots / (modules + 2 * QUIET);
    }

    public static int qrDots(int modules, int dots) {
        return dots / (modules + 2 * QR_QUIET);
    }

    private static boolean[][] rows(ByteMatrix matrix) {
        var rows = new boolean[matrix.getHeight()][matrix.getWidth()];
        for (int y = 0; y < rows.length; y++) {
            for (int x = 0; x < rows[y].length; x++) {
                rows[y][x] = matrix.get(x, y) == 1;
            }
        }
        return rows;
    }

    /// Old hand scanners stumble over the mark that names a character set: only where it is needed.
    private static Map<EncodeHintType, Object> hints(String text) {
        return StandardCharsets.ISO_8859_1.newEncoder().canEncode(text)
                ? Map.of()
                : Map.of(EncodeHintType.CHARACTER_SET, "UTF-8");
    }
}
