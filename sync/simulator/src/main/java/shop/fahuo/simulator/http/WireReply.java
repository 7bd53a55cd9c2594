package shop.fahuo.simulator.http;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What is answered: the header names go out letter by letter as they are given.
public final class WireReply {

    private final int status;
    private final Map<String, String> headers;
    private final byte[] body;

    private WireReply(int status, Map<String, String> headers, byte[] body) {
        this.status = status;
        this.headers = headers;
        this.body = body;
    }

    public static WireReply of(int status, String type, byte[] body) {
        var reply = new WireReply(status, Map.of(), body.clone());
        return type.isEmpty() ? reply : reply.with("Content-Type", type);
    }

    /// This one with another header, or with another value of a header.
    public WireReply with(String name, String value) {
        var more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new WireReply(status, more, body);
    }

    /// As a proxy that takes the names apart and writes them small.
    public WireReply inSmallLetters() {
        var small = new LinkedHashMap<String, String>();
        headers.forEach((name, value) -> small.put(name.toLowerCase(Locale.ROOT), value));
        return new WireReply(status, small, body);
    }

    byte[] head() {
        var length = status == 204 ? "" : "Content-Length: " + body.length + "\r\n";
        var lines =
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ": " + header.getValue() + "\r\n")
                        .collect(Collectors.joining());
        return ("HTTP/1.1 " + status + " " + reason() + "\r\n" + lines + length + "\r\n")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    byte[] body() {
        return body;
    }

    private String reason() {
        return status < 300 ? "OK" : "Refused";
    }
}
