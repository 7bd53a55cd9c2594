package shop.fahuo.labels.print;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Bytes of the Internet Printing Protocol as RFC 8010, section 3, lays them out: version,
/// operation or status, number, then groups of attributes until the tag of the end.
///
/// @param status below 0x0100 for an answer that went well
/// @param attributes of all groups; numbers and names alike as text, bytes of other kinds in hex
record IppMessage(int status, Map<String, List<String>> attributes) {

    private static final int VERSION = 0x0101;
    private static final int GET_PRINTER_ATTRIBUTES = 0x000B;
    private static final int OPERATION = 0x01;
    private static final int END = 0x03;

    /// Below are groups, from here on values.
    private static final int FIRST_VALUE = 0x10;

    private static final int INTEGER = 0x21;
    private static final int BOOLEAN = 0x22;
    private static final int ENUM = 0x23;
    private static final int KEYWORD = 0x44;
    private static final int URI = 0x45;
    private static final int CHARSET = 0x47;
    private static final int LANGUAGE = 0x48;
    private static final int TEXT_FROM = 0x40;

    /// @param names of the attributes that are wanted
    static byte[] question(String printer, List<String> names) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeShort(VERSION);
            out.writeShort(GET_PRINTER_ATTRIBUTES);
            out.writeInt(1);
            out.writeByte(OPERATION);
            value(out, CHARSET, "attributes-charset", "utf-8");
            value(out, LANGUAGE, "attributes-natural-language", "en");
            value(out, URI, "printer-uri", printer);
            for (int at = 0; at < names.size(); at++) {
                value(out, KEYWORD, at == 0 ? "requested-attributes" : "", names.get(at));
            }
            out.writeByte(END);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// One more value of the attribute before when the name is empty.
    private static void value(DataOutputStream out, int tag, String name, String text)
            throws IOException {
        out.writeByte(tag);
        for (var part : List.of(name, text)) {
            var utf8 = part.getBytes(StandardCharsets.UTF_8);
            out.writeShort(utf8.length);
            out.write(utf8);
        }
    }

    /// @throws IOException when it is no such message, or one that broke off
    static IppMessage read(InputStream from) throws IOException {
        var in = new DataInputStream(from);
        in.readUnsignedShort();
        int status = in.readUnsignedShort();
        in.readInt();
        var attributes = new LinkedHashMap<String, List<String>>();
        List<String> values = new ArrayList<>();
        for (int tag = in.readUnsignedByte(); tag != END; tag = in.readUnsignedByte()) {
            if (tag >= FIRST_VALUE) {
                var name = new String(bytes(in), StandardCharsets.UTF_8);
                if (!name.isEmpty()) {
                    values = attributes.computeIfAbsent(name, _ -> new ArrayList<>());
                }
                values.add(text(tag, bytes(in)));
            }
        }
        return new IppMessage(status, attributes);
    }

    private static byte[] bytes(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort();
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("broke off in a value");
        }
        return bytes;
    }

    private static String text(int tag, byte[] bytes) {
        if ((tag == INTEGER || tag == ENUM) && bytes.length == 4) {
            return String.valueOf(ByteBuffer.wrap(bytes).getInt());
        }
        if (tag == BOOLEAN && bytes.length == 1) {
            return String.valueOf(bytes[0] != 0);
        }
        return tag >= TEXT_FROM
                ? new String(bytes, StandardCharsets.UTF_8)
                : HexFormat.of().formatHex(bytes);
    }

    List<String> all(String name) {
        return attributes.getOrDefault(name, List.of());
    }

    String first(String name) {
        return all(name).stream().findFirst().orElse("");
    }
}
