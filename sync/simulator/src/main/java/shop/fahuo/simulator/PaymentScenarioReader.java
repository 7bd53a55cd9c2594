package shop.fahuo.simulator;

import shop.fahuo.simulator.ScenarioFields.Wrong;
import shop.fahuo.simulator.http.Postman;
import shop.fahuo.simulator.payment.Fault;
import shop.fahuo.simulator.payment.Operation;
import shop.fahuo.simulator.payment.PaymentFaultRule;
import shop.fahuo.simulator.payment.wechat.WechatStyle;

import tools.jackson.databind.JsonNode;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the part of a scenario that is about payments.
final class PaymentScenarioReader {

    private static final String PATH = "payments.";
    private static final int MOST_PORT = 65_535;
    private static final Set<String> FIELDS =
            Set.of(
                    "wechatPort",
                    "alipayPort",
                    "mode",
                    "smallHeaders",
                    "bom",
                    "takes",
                    "perSecond",
                    "notify",
                    "notifyPace",
                    "faults");
    private static final Set<String> FAULT_FIELDS =
            Set.of("operation", "fault", "calls", "probability", "seconds");

    private PaymentScenarioReader() {}

    /// @param node missing: as in [PaymentScenario#PLAIN]
    static PaymentScenario read(JsonNode node) throws Wrong {
        var plain = PaymentScenario.PLAIN;
        if (node.isMissingNode()) {
            return plain;
        }
        ScenarioFields.requireOnly(node, PATH, FIELDS);
        var mode =
                node.has("mode")
                        ? ScenarioFields.word(node, PATH, "mode", WechatStyle.Mode.values())
                        : plain.style().mode();
        return new PaymentScenario(
                (int) ScenarioFields.whole(node, PATH, "wechatPort", 0, MOST_PORT),
                (int) ScenarioFields.whole(node, PATH, "alipayPort", 0, MOST_PORT),
                new WechatStyle(
                        mode,
                        ScenarioFields.flag(node, PATH, "smallHeaders", false),
                        ScenarioFields.flag(node, PATH, "bom", true)),
                ScenarioFields.seconds(ScenarioFields.number(node, PATH, "takes", 5, 0, 86_400)),
                (int)
                        ScenarioFields.whole(
                                node, PATH, "perSecond", plain.perSecond(), Integer.MAX_VALUE),
                notice(node),
                faults(node.path("faults")));
    }

    private static Optional<PaymentScenario.Notice> notice(JsonNode node) throws Wrong {
        double pace = ScenarioFields.number(node, PATH, "notifyPace", 1, 0, 1000);
        var text = node.path("notify").asString("");
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var address = new URI(text);
            if (Postman.isNear(address)) {
                return Optional.of(new PaymentScenario.Notice(address, pace));
            }
        } catch (URISyntaxException e) {
            // As wrong as one that is far away.
        }
        throw new Wrong(PATH + "notify", text);
    }

    private static List<PaymentFaultRule> faults(JsonNode node) throws Wrong {
        var faults = new ArrayList<PaymentFaultRule>();
        if (!node.isMissingNode() && !node.isArray()) {
            throw new Wrong(PATH + "faults", node.toString());
        }
        for (var item : node) {
            faults.add(fault(item, PATH + "faults[" + faults.size() + "]."));
        }
        return faults;
    }

    private static PaymentFaultRule fault(JsonNode node, String path) throws Wrong {
        ScenarioFields.requireOnly(node, path, FAULT_FIELDS);
        var operation = ScenarioFields.word(node, path, "operation", Operation.values());
        var fault = ScenarioFields.word(node, path, "fault", Fault.values());
        if (!fault.fits(operation)) {
            throw new Wrong(path + "fault", fault.name());
        }
        return new PaymentFaultRule(
                operation,
                fault,
                ScenarioFields.calls(node.path("calls"), path),
                ScenarioFields.number(node, path, "probability", 0, 0, 1),
                ScenarioFields.seconds(
                        ScenarioFields.number(node, path, "seconds", 1, -86_400, 86_400)));
    }
}
