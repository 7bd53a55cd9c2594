package shop.fahuo.simulator;

import shop.fahuo.simulator.ScenarioFields.Wrong;
import shop.fahuo.simulator.practice.Endpoint;
import shop.fahuo.simulator.practice.FaultKind;
import shop.fahuo.simulator.practice.FaultRule;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Reads a scenario file; what the file leaves out is as in [Scenario#DEMO], without its faults and
/// its couriers.
///
/// ```json
/// {"port":8700,"token":"practice","seed":7,"orders":120,"days":3,"perMinute":6,
///  "faults":[{"endpoint":"DELIVER","kind":"TIMEOUT_AFTER","calls":[1,4]},
///            {"endpoint":"NOTIFY","kind":"THROTTLE","probability":0.1,"seconds":2}],
///  "payments":{"wechatPort":8701,"alipayPort":8702,"mode":"PUBLIC_KEY","takes":5,
///   "faults":[{"operation":"WECHAT_REFUND","fault":"CUT_AFTER","calls":[1]}]},
///  "couriers":{"sf":{"port":8703},"zto":{"repeat":"ERROR"},"fates":{"西湖区":"LOCKER"}}}
/// ```
public final class ScenarioReader {

    private static final Set<String> FIELDS =
            Set.of(
                    "port",
                    "token",
                    "seed",
                    "orders",
                    "days",
                    "perMinute",
                    "faults",
                    "payments",
                    "couriers");
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
        ScenarioFields.requireOnly(node, "", FIELDS);
        var token = node.path("token").asString("");
        if (!token.matches("[\\x21-\\x7e]{0,512}")) {
            throw new Wrong("token", "…");
        }
        return new Scenario(
                (int) ScenarioFields.whole(node, "", "port", demo.port(), 65535),
                token,
                ScenarioFields.whole(node, "", "seed", demo.seed(), 1L << 53),
                (int) ScenarioFields.whole(node, "", "orders", demo.orders(), Scenario.MOST_ORDERS),
                ScenarioFields.seconds(
                        ScenarioFields.number(node, "", "days", 3, 0.001, 3650) * 86_400),
                ScenarioFields.number(
                        node, "", "perMinute", demo.perMinute(), 0, Scenario.MOST_PER_MINUTE),
                faults(node.path("faults")),
                PaymentScenarioReader.read(node.path("payments")),
                CourierScenarioReader.read(node.path("couriers")));
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
        ScenarioFields.requireOnly(node, path, FAULT_FIELDS);
        return new FaultRule(
                ScenarioFields.word(node, path, "endpoint", Endpoint.values()),
                ScenarioFields.word(node, path, "kind", FaultKind.values()),
                ScenarioFields.calls(node.path("calls"), path),
                ScenarioFields.number(node, path, "probability", 0, 0, 1),
                ScenarioFields.seconds(ScenarioFields.number(node, path, "seconds", 1, 0, 3600)));
    }
}
