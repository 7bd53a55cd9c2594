package shop.fahuo.simulator.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ProtocolException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Takes requests off a connection: HTTP/1.1 as the clients of a payment provider or courier speak
/// it.
record RequestReader(InputStream in) {

    private static final int LONGEST_LINE = 32 * 1024;
    private static final int MOST_HEADERS = 100;
    private static final int MOST_BYTES = 4 << 20;

    /// Empty when the caller has hung up.
    Optional<WireRequest> next() throws IOException {
        var first = line();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        var words = first.split(" ");
        if (words.length != 3) {
            throw new ProtocolException("not a request line");
        }
        var headers = headers();
        return Optional.of(new WireRequest(words[0], words[1], headers, body(headers)));
    }

    private Map<String, String> headers() throws IOException {
        var headers = new HashMap<String, String>();
        for (var line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            if (colon < 1 || headers.size() == MOST_HEADERS) {
                throw new ProtocolException("not a header");
            }
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.getOrDefault("transfer-encoding", "").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        return bytes(size(headers.getOrDefault("content-length", "0"), 10));
    }

    private byte[] chunks() throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = chunk(); size > 0; size = chunk()) {
            body.writeBytes(bytes(size));
            line();
            if (body.size() > MOST_BYTES) {
                throw new ProtocolException("too large");
            }
        }
        headers();
        return body.toByteArray();
    }

    private int chunk() throws IOException {
        return size(line().split(";", 2)[0].strip(), 16);
    }

    private static int size(String text, int radix) throws ProtocolException {
        if (!text.matches("[0-9a-fA-F]{1,8}")) {
            throw new ProtocolException("not a length: " + text);
        }
        long size = Long.parseLong(text, radix);
        if (size > MOST_BYTES) {
            throw new ProtocolException("too large");
        }
        return (int) size;
    }

    private byte[] bytes(int size) throws IOException {
        var bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new ProtocolException("cut off");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream();
        for (int next = in.read(); next >= 0 && next != '\n'; next = in.read()) {
            line.write(next);
            if (line.size() > LONGEST_LINE) {
                throw new ProtocolException("a line without end");
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1).stripTrailing();
    }
}
