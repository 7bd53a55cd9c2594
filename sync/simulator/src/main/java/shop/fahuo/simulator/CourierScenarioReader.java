package shop.fahuo.simulator;

import shop.fahuo.simulator.ScenarioFields.Wrong;
import shop.fahuo.simulator.courier.CourierFault;
import shop.fahuo.simulator.courier.CourierFaultRule;
import shop.fahuo.simulator.courier.CourierOperation;
import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.Scripts;
import shop.fahuo.simulator.courier.Traffic;
import shop.fahuo.simulator.courier.sf.SfDigest;
import shop.fahuo.simulator.courier.sf.SfScript;
import shop.fahuo.simulator.courier.sf.SfStyle;
import shop.fahuo.simulator.courier.zto.ZtoScript;
import shop.fahuo.simulator.courier.zto.ZtoSign;
import shop.fahuo.simulator.courier.zto.ZtoStyle;
import shop.fahuo.simulator.http.Postman;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the part of a scenario that is about couriers.
final class CourierScenarioReader {

    private static final String PATH = "couriers.";
    private static final String SF = PATH + "sf.";
    private static final String ZTO = PATH + "zto.";
    private static final int MOST_PORT = 65_535;

    private CourierScenarioReader() {}

    /// @param node missing: there are none
    static Optional<CourierScenario> read(JsonNode node) throws Wrong {
        if (node.isMissingNode()) {
            return Optional.empty();
        }
        ScenarioFields.requireOnly(
                node,
                PATH,
                Set.of("sf", "zto", "pickup", "pace", "fates", "shares", "notify", "faults"));
        return Optional.of(
                new CourierScenario(
                        sf(node.path("sf")),
                        zto(node.path("zto")),
                        traffic(node),
                        address(node.path("notify")),
                        faults(node.path("faults"))));
    }

    private static CourierScenario.Sf sf(JsonNode node) throws Wrong {
        if (node.isMissingNode()) {
            return CourierScenario.PLAIN.sf();
        }
        ScenarioFields.requireOnly(
                node,
                SF,
                Set.of("port", "digest", "repeat", "objects", "loose", "verdicts", "refusals"));
        var plain = SfStyle.PLAIN;
        var style =
                new SfStyle(
                        word(node, SF, "digest", plain.digest(), SfDigest.values()),
                        word(node, SF, "repeat", plain.repeat(), SfStyle.Repeat.values()),
                        ScenarioFields.flag(node, SF, "objects", false),
                        ScenarioFields.flag(node, SF, "loose", false));
        var verdicts = new LinkedHashMap<String, Integer>();
        for (var words : node.path("verdicts").propertyNames()) {
            var path = SF + "verdicts.";
            long verdict = ScenarioFields.whole(node.path("verdicts"), path, words, 2, 4);
            if (verdict < 1) {
                throw new Wrong(path + words, Long.toString(verdict));
            }
            verdicts.put(words, (int) verdict);
        }
        return new CourierScenario.Sf(
                port(node, SF),
                style,
                new SfScript(new Scripts<>(verdicts), texts(node.path("refusals"))));
    }

    private static CourierScenario.Zto zto(JsonNode node) throws Wrong {
        if (node.isMissingNode()) {
            return CourierScenario.PLAIN.zto();
        }
        ScenarioFields.requireOnly(
                node,
                ZTO,
                Set.of(
                        "port",
                        "algorithm",
                        "hex",
                        "timestamp",
                        "repeat",
                        "numbers",
                        "bound",
                        "forbidden",
                        "refusals"));
        var sign =
                new ZtoSign(
                        word(
                                node,
                                ZTO,
                                "algorithm",
                                ZtoSign.Algorithm.MD5,
                                ZtoSign.Algorithm.values()),
                        ScenarioFields.flag(node, ZTO, "hex", false),
                        ScenarioFields.flag(node, ZTO, "timestamp", false));
        var style =
                new ZtoStyle(
                        sign,
                        word(node, ZTO, "repeat", ZtoStyle.Repeat.SAME, ZtoStyle.Repeat.values()),
                        ScenarioFields.flag(node, ZTO, "numbers", false),
                        ScenarioFields.flag(node, ZTO, "bound", true));
        return new CourierScenario.Zto(
                port(node, ZTO),
                style,
                new ZtoScript(texts(node.path("forbidden")), texts(node.path("refusals"))));
    }

    private static int port(JsonNode node, String path) throws Wrong {
        return (int) ScenarioFields.whole(node, path, "port", 0, MOST_PORT);
    }

    private static <E extends Enum<E>> E word(
            JsonNode node, String path, String name, E otherwise, E[] words) throws Wrong {
        return node.has(name) ? ScenarioFields.word(node, path, name, words) : otherwise;
    }

    private static Scripts<String> texts(JsonNode node) {
        var texts = new LinkedHashMap<String, String>();
        for (var words : node.propertyNames()) {
            texts.put(words, node.path(words).asString(""));
        }
        return new Scripts<>(texts);
    }

    private static Traffic traffic(JsonNode node) throws Wrong {
        var fates = new LinkedHashMap<String, Fate>();
        for (var words : node.path("fates").propertyNames()) {
            fates.put(
                    words,
                    ScenarioFields.word(node.path("fates"), PATH + "fates.", words, Fate.values()));
        }
        return new Traffic(
                ScenarioFields.seconds(
                        ScenarioFields.number(node, PATH, "pickup", 7200, 0, 864_000)),
                ScenarioFields.number(node, PATH, "pace", 1, 0.000_001, 1000),
                new Scripts<>(fates),
                shares(node.path("shares")));
    }

    private static Map<Fate, Double> shares(JsonNode node) throws Wrong {
        var shares = new EnumMap<Fate, Double>(Fate.class);
        double left = 1.000_001;
        for (var fate : Fate.values()) {
            double share = ScenarioFields.number(node, PATH + "shares.", fate.name(), 0, 0, left);
            shares.put(fate, share);
            left -= share;
        }
        return shares;
    }

    private static Optional<URI> address(JsonNode node) throws Wrong {
        var text = node.asString("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var address = new URI(text);
            if (Postman.isNear(address)) {
                return Optional.of(address);
            }
        } catch (URISyntaxException e) {
            // As wrong as one that is far away.
        }
        throw new Wrong(PATH + "notify", text);
    }

    private static List<CourierFaultRule> faults(JsonNode node) throws Wrong {
        var faults = new ArrayList<CourierFaultRule>();
        if (!node.isMissingNode() && !node.isArray()) {
            throw new Wrong(PATH + "faults", node.toString());
        }
        for (var item : node) {
            faults.add(fault(item, PATH + "faults[" + faults.size() + "]."));
        }
        return faults;
    }

    private static CourierFaultRule fault(JsonNode node, String path) throws Wrong {
        ScenarioFields.requireOnly(
                node, path, Set.of("operation", "fault", "calls", "probability", "seconds"));
        var operation = ScenarioFields.word(node, path, "operation", CourierOperation.values());
        var fault = ScenarioFields.word(node, path, "fault", CourierFault.values());
        if (!fault.fits(operation)) {
            throw new Wrong(path + "fault", fault.name());
        }
        return new CourierFaultRule(
                operation,
                fault,
                ScenarioFields.calls(node.path("calls"), path),
                ScenarioFields.number(node, path, "probability", 0, 0, 1),
                ScenarioFields.seconds(ScenarioFields.number(node, path, "seconds", 1, 0, 86_400)));
    }
}
