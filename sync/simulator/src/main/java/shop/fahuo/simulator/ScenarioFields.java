package shop.fahuo.simulator;

import shop.fahuo.simulator.ScenarioReader.Reading;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/// Reads the fields of a scenario, and says where one is wrong.
final class ScenarioFields {

    private ScenarioFields() {}

    static Set<Integer> calls(JsonNode node, String path) throws Wrong {
        var calls = new HashSet<Integer>();
        for (var call : node) {
            if (!call.isInt() || call.intValue() < 1) {
                throw new Wrong(path + "calls", call.toString());
            }
            calls.add(call.intValue());
        }
        return calls;
    }

    static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    static <E extends Enum<E>> E word(JsonNode node, String path, String name, E[] words)
            throws Wrong {
        var text = node.path(name).asString("");
        for (var word : words) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw new Wrong(path + name, text);
    }

    static long whole(JsonNode node, String path, String name, long otherwise, long most)
            throws Wrong {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < 0
                || value.longValue() > most) {
            throw new Wrong(path + name, value.toString());
        }
        return value.longValue();
    }

    static double number(
            JsonNode node, String path, String name, double otherwise, double least, double most)
            throws Wrong {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isNumber() || !(value.asDouble() >= least && value.asDouble() <= most)) {
            throw new Wrong(path + name, value.toString());
        }
        return value.asDouble();
    }

    static boolean flag(JsonNode node, String path, String name, boolean otherwise) throws Wrong {
        var value = node.path(name);
        if (!value.isMissingNode() && !value.isBoolean()) {
            throw new Wrong(path + name, value.toString());
        }
        return value.asBoolean(otherwise);
    }

    static void requireOnly(JsonNode node, String path, Set<String> names) throws Wrong {
        if (!node.isObject()) {
            throw new Wrong(path, node.toString());
        }
        for (var name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw new Wrong(path + name, "");
            }
        }
    }

    static final class Wrong extends Exception {

        private static final long serialVersionUID = 1;

        private final transient Reading.Bad bad;

        Wrong(String field, String value) {
            super(field);
            this.bad = new Reading.Bad(field, value);
        }

        Reading.Bad bad() {
            return bad;
        }
    }
}
