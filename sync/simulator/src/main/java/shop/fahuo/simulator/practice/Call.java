package shop.fahuo.simulator.practice;

import com.sun.net.httpserver.HttpExchange;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// One request, taken apart.
///
/// @param item the order number or key at the end of the path; empty where there is none
/// @param key the idempotency key; empty where there is none
record Call(
        Endpoint endpoint, String item, String key, Map<String, String> parameters, String body) {

    private static final int MOST_BYTES = 1 << 20;

    static Call of(HttpExchange exchange) throws IOException, Problem {
        var uri = exchange.getRequestURI();
        var parts = uri.getRawPath().substring(1).split("/", -1);
        var item = parts.length == 2 ? decoded(parts[1]) : "";
        if (parts.length > 2 || (parts.length == 2 && item.isEmpty())) {
            throw noSuchPath();
        }
        var endpoint = endpoint(exchange.getRequestMethod(), parts[0], parts.length == 2);
        var header = exchange.getRequestHeaders().getFirst("Idempotency-Key");
        var body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw new Problem(413, "TOO_LARGE", "the body is above 1 MiB");
        }
        var query = uri.getRawQuery();
        return new Call(
                endpoint,
                item,
                header == null ? "" : decoded(header),
                query == null ? Map.of() : parameters(query),
                new String(body, StandardCharsets.UTF_8));
    }

    private static Endpoint endpoint(String method, String collection, boolean one) throws Problem {
        boolean known = false;
        for (var endpoint : Endpoint.values()) {
            if (endpoint.isAt(collection, one)) {
                known = true;
                if (endpoint.takes(method)) {
                    return endpoint;
                }
            }
        }
        throw known ? new Problem(405, "NOT_ALLOWED", "not with " + method) : noSuchPath();
    }

    private static Problem noSuchPath() {
        return new Problem(404, "NO_SUCH_PATH", "no such path");
    }

    private static Map<String, String> parameters(String query) throws Problem {
        var parameters = new HashMap<String, String>();
        for (var pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                parameters.put(
                        decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decoded(String text) throws Problem {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw Problem.badRequest("not percent-encoded");
        }
    }

    String parameter(String name, String otherwise) {
        return parameters.getOrDefault(name, otherwise);
    }
}
