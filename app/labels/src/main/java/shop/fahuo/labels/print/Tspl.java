package shop.fahuo.labels.print;

import shop.fahuo.labels.bitmap.Bitmap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// TSC's language: paper, gap and the label as one `BITMAP`, its bytes as they are.
final class Tspl {

    private static final int DARKEST = 15;

    private Tspl() {}

    static byte[] encode(Bitmap bitmap, PrinterProfile profile, boolean oneIsBlack) {
        var out = new ByteArrayOutputStream(bitmap.stride() * bitmap.height() + 200);
        var head = new StringBuilder(200);
        head.append("SIZE ").append(profile.size().paper().millimetres()).append("\r\n");
        head.append("GAP %s mm,0 mm\r\n".formatted(tenths(profile.gap())));
        head.append("DIRECTION 1\r\n");
        profile.darkness()
                .ifPresent(
                        percent ->
                                head.append("DENSITY %d\r\n".formatted(percent * DARKEST / 100)));
        head.append("CLS\r\nBITMAP 0,0,%d,%d,0,".formatted(bitmap.stride(), bitmap.height()));
        out.writeBytes(head.toString().getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(oneIsBlack ? bitmap.rows() : turned(bitmap.rows()));
        out.writeBytes("\r\nPRINT 1,1\r\n".getBytes(StandardCharsets.US_ASCII));
        return out.toByteArray();
    }

    /// Also what is left over at the end of a row: that would print a black edge.
    private static byte[] turned(byte[] bits) {
        for (int at = 0; at < bits.length; at++) {
            bits[at] = (byte) ~bits[at];
        }
        return bits;
    }

    private static String tenths(int tenths) {
        return tenths % 10 == 0 ? "" + tenths / 10 : tenths / 10 + "." + tenths % 10;
    }
}
