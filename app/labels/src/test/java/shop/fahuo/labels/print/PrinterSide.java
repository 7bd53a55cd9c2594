package shop.fahuo.labels.print;

import shop.fahuo.labels.bitmap.Bitmap;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// Reads print data as the makers' manuals say a printer does.
final class PrinterSide {

    private static final Pattern FIELD =
            Pattern.compile(
                    "\\^PW(\\d+)\\s.*\\^GFA,(\\d+),(\\d+),(\\d+),([^^]*)\\^FS", Pattern.DOTALL);
    private static final Pattern BITMAP = Pattern.compile("BITMAP 0,0,(\\d+),(\\d+),0,");

    private PrinterSide() {}

    static Bitmap zpl(byte[] data) {
        var field = FIELD.matcher(new String(data, StandardCharsets.US_ASCII));
        if (!field.find()) {
            throw new AssertionError("no graphic field");
        }
        int digits = 2 * Integer.parseInt(field.group(4));
        var hex = new StringBuilder();
        var before = "";
        var row = new StringBuilder();
        int times = 0;
        for (char c : field.group(5).toCharArray()) {
            switch (c) {
                case ',' -> fill(row, '0', digits);
                case '!' -> fill(row, 'F', digits);
                case ':' -> row.append(before);
                default -> {
                    if (c >= 'G' && c <= 'Y') {
                        times += c - 'G' + 1;
                    } else if (c >= 'g' && c <= 'z') {
                        times += 20 * (c - 'g' + 1);
                    } else {
                        row.repeat(c, Math.max(1, times));
                        times = 0;
                    }
                }
            }
            if (row.length() == digits) {
                before = row.toString();
                hex.append(row);
                row.setLength(0);
            }
        }
        var bits = HexFormat.of().parseHex(hex);
        if (bits.length != Integer.parseInt(field.group(2))) {
            throw new AssertionError("not as many bytes as announced");
        }
        return Bitmap.of(Integer.parseInt(field.group(1)), bits.length * 2 / digits, bits);
    }

    private static void fill(StringBuilder row, char with, int digits) {
        row.repeat(with, digits - row.length());
    }

    static Bitmap tspl(byte[] data, boolean oneIsBlack, int width) {
        var head = BITMAP.matcher(new String(data, StandardCharsets.ISO_8859_1));
        if (!head.find()) {
            throw new AssertionError("no bitmap");
        }
        int height = Integer.parseInt(head.group(2));
        int bytes = Integer.parseInt(head.group(1)) * height;
        var bits = Arrays.copyOfRange(data, head.end(), head.end() + bytes);
        for (int at = 0; at < bytes && !oneIsBlack; at++) {
            bits[at] = (byte) ~bits[at];
        }
        return Bitmap.of(width, height, bits);
    }

    static Bitmap escPos(byte[] data, int width) {
        var bits = new ByteArrayOutputStream();
        int at = 2;
        int height = 0;
        while (data[at] == 0x1D && data[at + 1] == 'v') {
            int stride = number(data, at + 4);
            int rows = number(data, at + 6);
            bits.write(data, at + 8, stride * rows);
            at += 8 + stride * rows;
            height += rows;
        }
        return Bitmap.of(width, height, bits.toByteArray());
    }

    private static int number(byte[] data, int at) {
        return Byte.toUnsignedInt(data[at]) + 256 * Byte.toUnsignedInt(data[at + 1]);
    }
}
