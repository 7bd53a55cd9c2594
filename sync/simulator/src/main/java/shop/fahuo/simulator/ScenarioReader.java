package shop.fahuo.simulator;

import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.simulator.practice.FaultKind;
import shop.fahuo.simulator.practice.FaultRule;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Reads a scenario file; what the file leaves out is as in [Scenario#DEMO], without its faults.
///
/// ```json
/// {"port":8700,"token":"practice","seed":7,"orders":120,"days":3,"perMinute":6,
///  "faults":[{"endpoint":"DELIVER","kind":"TIMEOUT_AFTER","calls":[1,4]},
///            {"endpoint":"NOTIFY","kind":"THROTTLE","probability":0.1,"seconds":2}]}
/// ```
public final class ScenarioReader {

    private static final Set<String> FIELDS =
            Set.of("port", "token", "seed", "orders", "days", "perMinute", "faults");
    private static final Set<String> FAULT_FIELDS =
            Set.of("endpoint", "kind", "calls", "probability", "seconds");

    private ScenarioReader() {}

    /// What came of reading.
    public sealed interface Reading {

        record Good(Scenario scenario) implements Reading {}

        /// @param field where the fault is, as `faults[0].kind`; empty for the whole file
        /// @param value what stands there
        record Bad(String field, String value) implements Reading {}
    }

    public static Reading read(String json) {
        try {
            return new Reading.Good(scenario(JsonMapper.shared().readTree(json)));
        } catch (JacksonException e) {
            return new Reading.Bad("", e.getOriginalMessage());
        } catch (Wrong e) {
            return e.bad();
        }
    }

    private static Scenario scenario(JsonNode node) throws Wrong {
        var demo = Scenario.DEMO;
        requireOnly(node, "", FIELDS);
        var token = node.path("token").asString("");
        if (!token.matches("[\\x21-\\x7e]{0,512}")) {
            throw new Wrong("token", "…");
        }
        return new Scenario(
                (int) whole(node, "port", demo.port(), 65535),
                token,
                whole(node, "seed", demo.seed(), 1L << 53),
                (int) whole(node, "orders", demo.orders(), Scenario.MOST_ORDERS),
                seconds(number(node, "", "days", 3, 0.001, 3650) * 86_400),
                number(node, "", "perMinute", demo.perMinute(), 0, Scenario.MOST_PER_MINUTE),
                faults(node.path("faults")));
    }

    private static List<FaultRule> faults(JsonNode node) throws Wrong {
        var faults = new ArrayList<FaultRule>();
        if (!node.isMissingNode() && !node.isArray()) {
            throw new Wrong("faults", node.toString());
        }
        for (var item : node) {
            faults.add(fault(item, "faults[" + faults.size() + "]."));
        }
        return faults;
    }

    private static FaultRule fault(JsonNode node, String path) throws Wrong {
        requireOnly(node, path, FAULT_FIELDS);
        return new FaultRule(
                word(node, path, "endpoint", Endpoint.values()),
                word(node, path, "kind", FaultKind.values()),
                calls(node.path("calls"), path),
                number(node, path, "probability", 0, 0, 1),
                seconds(number(node, path, "seconds", 1, 0, 3600)));
    }

    private static Set<Integer> calls(JsonNode node, String path) throws Wrong {
        var calls = new HashSet<Integer>();
        for (var call : node) {
            if (!call.isInt() || call.intValue() < 1) {
                throw new Wrong(path + "calls", call.toString());
            }
            calls.add(call.intValue());
        }
        return calls;
    }

    private static Duration seconds(double seconds) {
        return Duration.ofMillis(Math.round(seconds * 1000));
    }

    private static <E extends Enum<E>> E word(JsonNode node, String path, String name, E[] words)
            throws Wrong {
        var text = node.path(name).asString("");
        for (var word : words) {
            if (word.name().equals(text)) {
                return word;
            }
        }
        throw new Wrong(path + name, text);
    }

    private static long whole(JsonNode node, String name, long otherwise, long most) throws Wrong {
        var value = node.path(name);
        if (value.isMissingNode()) {
            return otherwise;
        }
        if (!value.isIntegralNumber()
                || !value.canConvertToLong()
                || value.longValue() < 0
                || value.longValue() > most) {
            throw new Wrong(name, value.toString());
        }
        return value.longValue();
    }

    private static double number(
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

    private static void requireOnly(JsonNode node, String path, Set<String> names) throws Wrong {
        if (!node.isObject()) {
            throw new Wrong(path, node.toString());
        }
        for (var name : node.propertyNames()) {
            if (!names.contains(name)) {
                throw new Wrong(path + name, "");
            }
        }
    }

    private static final class Wrong extends Exception {

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
