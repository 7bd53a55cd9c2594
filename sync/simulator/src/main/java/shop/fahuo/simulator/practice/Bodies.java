package shop.fahuo.simulator.practice;

import shop.fahuo.core.order.OrderNumber;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Reads the bodies that callers post, strictly: what is not in the protocol is refused.
final class Bodies {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private Bodies() {}

    static JsonNode parse(String body) throws Problem {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw Problem.badRequest("the body is not JSON");
        }
    }

    static byte[] write(Object value) {
        return JSON.writeValueAsBytes(value);
    }

    static Applied.Delivery delivery(JsonNode body) throws Problem {
        requireOnly(body, Set.of("order", "lines"));
        var lines = new ArrayList<Applied.Line>();
        for (var line : list(body, "lines")) {
            requireOnly(line, Set.of("line", "sku", "keys"));
            lines.add(new Applied.Line(text(line, "line"), text(line, "sku"), keys(line)));
        }
        return new Applied.Delivery(order(body), lines);
    }

    static Applied.Notice notice(JsonNode body) throws Problem {
        requireOnly(body, Set.of("order", "event", "text"));
        return new Applied.Notice(order(body), text(body, "event"), text(body, "text"));
    }

    private static OrderNumber order(JsonNode body) throws Problem {
        var number = text(body, "order");
        if (number.length() > OrderNumber.MAX_LENGTH) {
            throw Problem.badRequest("order is too long");
        }
        return new OrderNumber(number);
    }

    private static List<String> keys(JsonNode line) throws Problem {
        var keys = new ArrayList<String>();
        for (var key : list(line, "keys")) {
            if (!key.isString() || key.stringValue().isBlank()) {
                throw Problem.badRequest("a key is not text");
            }
            keys.add(key.stringValue());
        }
        return keys;
    }

    private static Iterable<JsonNode> list(JsonNode node, String name) throws Problem {
        var list = node.path(name);
        if (!list.isArray() || list.isEmpty()) {
            throw Problem.badRequest(name + " is missing");
        }
        return list;
    }

    private static String text(JsonNode node, String name) throws Problem {
        var text = node.path(name);
        if (!text.isString() || text.stringValue().isBlank()) {
            throw Problem.badRequest(name + " is missing");
        }
        return text.stringValue();
    }

    private static void requireOnly(JsonNode node, Set<String> names) throws Problem {
        if (!node.isObject()) {
            throw Problem.badRequest("not an object");
        }
        var others = new TreeSet<String>();
        node.propertyNames().forEach(others::add);
        others.removeAll(names);
        if (!others.isEmpty()) {
            throw Problem.badRequest("not in the protocol: " + others.getFirst());
        }
    }
}
