package shop.fahuo.simulator.http;

import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/// One request as it came over the wire.
public final class WireRequest {

    private final String method;
    private final String target;
    private final Map<String, String> headers;
    private final byte[] body;

    /// @param target path and query, as they were sent
    /// @param headers by their names in small letters
    WireRequest(String method, String target, Map<String, String> headers, byte[] body) {
        this.method = method;
        this.target = target;
        this.headers = Map.copyOf(headers);
        this.body = body.clone();
    }

    public String method() {
        return method;
    }

    /// Path and query, as they were sent.
    public String target() {
        return target;
    }

    /// The path, as it was sent.
    public String path() {
        int question = target.indexOf('?');
        return question < 0 ? target : target.substring(0, question);
    }

    /// Empty where there is none.
    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    public String body(Charset charset) {
        return new String(body, charset);
    }

    public String body() {
        return body(StandardCharsets.UTF_8);
    }

    /// What stands after the question mark, decoded.
    public Map<String, String> query(Charset charset) {
        int question = target.indexOf('?');
        return question < 0 ? Map.of() : form(target.substring(question + 1), charset);
    }

    /// @throws IllegalArgumentException when it is not percent-encoded
    public static Map<String, String> form(String text, Charset charset) {
        var form = new LinkedHashMap<String, String>();
        for (var pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), charset),
                        URLDecoder.decode(pair.substring(equals + 1), charset));
            }
        }
        return form;
    }
}
