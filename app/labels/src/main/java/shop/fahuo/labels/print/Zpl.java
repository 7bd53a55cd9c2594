package shop.fahuo.labels.print;

import shop.fahuo.labels.bitmap.Bitmap;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// Zebra's language: the label as one graphic field (`^GFA`) in hexadecimal, with runs counted by
/// letters as the ZPL II guide says under "alternative data compression scheme": `G` to `Y` count 1
/// to 19, `g` to `z` 20 to 400 in twenties, `,` fills a row with zeros, `!` with ones, and `:`
/// repeats the row before.
final class Zpl {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final int DARKEST = 30;
    private static final int LONGEST_RUN = 419;

    private Zpl() {}

    static byte[] encode(Bitmap bitmap, PrinterProfile profile) {
        var zpl = new StringBuilder(32_768);
        profile.darkness()
                .ifPresent(percent -> zpl.append("~SD%02d\n".formatted(percent * DARKEST / 100)));
        int bytes = bitmap.stride() * bitmap.height();
        zpl.append("^XA\n^PW%d\n^LL%d\n^LH0,0\n".formatted(bitmap.width(), bitmap.height()));
        zpl.append("^FO0,0^GFA,%d,%d,%d,".formatted(bytes, bytes, bitmap.stride()));
        var before = "";
        for (int y = 0; y < bitmap.height(); y++) {
            var row = HEX.formatHex(bitmap.row(y));
            if (row.equals(before)) {
                zpl.append(':');
            } else {
                row(row, zpl);
            }
            before = row;
        }
        zpl.append("^FS\n^PQ1\n^XZ\n");
        return zpl.toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static void row(String row, StringBuilder zpl) {
        int filled = row.length();
        char last = row.charAt(filled - 1);
        if (last == '0' || last == 'F') {
            while (filled > 0 && row.charAt(filled - 1) == last) {
                filled--;
            }
        }
        int at = 0;
        while (at < filled) {
            int end = at + 1;
            while (end < filled && row.charAt(end) == row.charAt(at)) {
                end++;
            }
            run(row.charAt(at), end - at, zpl);
            at = end;
        }
        if (filled < row.length()) {
            zpl.append(last == '0' ? ',' : '!');
        }
    }

    private static void run(char digit, int times, StringBuilder zpl) {
        int left = times;
        while (left > 0) {
            int now = Math.min(left, LONGEST_RUN);
            if (now >= 20) {
                zpl.append((char) ('g' + now / 20 - 1));
            }
            if (now % 20 > 0 && now > 1) {
                zpl.append((char) ('G' + now % 20 - 1));
            }
            zpl.append(digit);
            left -= now;
        }
    }
}
