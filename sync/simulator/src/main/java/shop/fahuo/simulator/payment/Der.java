package shop.fahuo.simulator.payment;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The few kinds of DER of which a certificate consists (X.690).
final class Der {

    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Der() {}

    static byte[] sequence(byte[]... parts) {
        return tagged(0x30, parts);
    }

    static byte[] integer(BigInteger value) {
        return tagged(0x02, value.toByteArray());
    }

    static byte[] bits(byte[] content) {
        return tagged(0x03, new byte[] {0}, content);
    }

    /// @param at before 2050
    static byte[] time(Instant at) {
        return tagged(0x17, UTC_TIME.format(at).getBytes(StandardCharsets.US_ASCII));
    }

    /// Explicit and context-specific.
    static byte[] context(int number, byte[] content) {
        return tagged(0xA0 + number, content);
    }

    private static byte[] tagged(int tag, byte[]... parts) {
        int length = 0;
        for (var part : parts) {
            length += part.length;
        }
        var out = new ByteArrayOutputStream();
        out.write(tag);
        if (length < 0x80) {
            out.write(length);
        } else {
            var digits = BigInteger.valueOf(length).toByteArray();
            int sign = digits[0] == 0 ? 1 : 0;
            out.write(0x80 + digits.length - sign);
            out.write(digits, sign, digits.length - sign);
        }
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
