package shop.fahuo.store.decision;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Hold;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.rule.Comparison;
import shop.fahuo.core.rule.Decision;
import shop.fahuo.core.rule.Fact;
import shop.fahuo.core.rule.FactValue;
import shop.fahuo.core.rule.Facts;
import shop.fahuo.core.rule.RuleTrace;
import shop.fahuo.core.rule.Verdict;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// Reads decisions and facts back from the texts that [Decision#json()] and [Facts#json()] gave.
public final class DecisionReader {

    private static final JsonMapper JSON = JsonMapper.shared();

    private DecisionReader() {}

    /// @throws RuntimeException when the text is not one that a decision gives
    public static Decision decision(String text) {
        var json = JSON.readTree(text);
        return new Decision(
                new Sha256(json.required("ruleSet").asString()),
                Instant.parse(json.required("at").asString()),
                Decision.Verdict.valueOf(json.required("action").asString()),
                each(json.required("holds"), DecisionReader::hold),
                new TreeSet<>(each(json.required("tags"), JsonNode::asString)),
                json.required("priority").asInt(),
                Duration.ofSeconds(json.required("undoWindowSeconds").asLong()),
                Optional.ofNullable(json.get("courier")).map(JsonNode::asString),
                each(json.required("trace"), DecisionReader::trace));
    }

    /// @throws RuntimeException when the text is not one that facts give
    public static Facts facts(String text) {
        var values = new EnumMap<Fact, FactValue>(Fact.class);
        var waived = EnumSet.noneOf(HoldReason.class);
        for (Map.Entry<String, JsonNode> field : JSON.readTree(text).properties()) {
            if (field.getKey().equals(Facts.WAIVED)) {
                waived.addAll(
                        each(field.getValue(), reason -> HoldReason.valueOf(reason.asString())));
            } else {
                values.put(Fact.named(field.getKey()).orElseThrow(), value(field.getValue()));
            }
        }
        return new Facts(values, waived);
    }

    private static Hold hold(JsonNode json) {
        return new Hold(
                HoldReason.valueOf(json.required("reason").asString()),
                Optional.ofNullable(json.get("until"))
                        .map(until -> Instant.parse(until.asString())));
    }

    private static RuleTrace trace(JsonNode json) {
        return new RuleTrace(
                json.required("rule").asString(),
                Verdict.valueOf(json.required("verdict").asString()),
                RuleTrace.Effect.valueOf(json.required("effect").asString()),
                each(json.required("comparisons"), DecisionReader::comparison));
    }

    private static Comparison comparison(JsonNode json) {
        return new Comparison(
                json.required("left").asString(),
                optionalValue(json, "leftValue"),
                json.required("operator").asString(),
                json.required("right").asString(),
                optionalValue(json, "rightValue"),
                Verdict.valueOf(json.required("verdict").asString()));
    }

    private static FactValue optionalValue(JsonNode json, String field) {
        return json.has(field) ? value(json.required(field)) : new FactValue.Missing();
    }

    private static FactValue value(JsonNode json) {
        return switch (json.getNodeType()) {
            case NUMBER -> new FactValue.Whole(json.asLong());
            case BOOLEAN -> new FactValue.Flag(json.asBoolean());
            case STRING -> new FactValue.Text(json.asString());
            case ARRAY -> new FactValue.Texts(each(json, JsonNode::asString));
            case OBJECT ->
                    new FactValue.Failed(
                            FactValue.Failure.valueOf(json.required("failed").asString()));
            case BINARY, MISSING, NULL, POJO ->
                    throw new IllegalArgumentException("no value: " + json);
        };
    }

    private static <T> List<T> each(JsonNode items, Function<JsonNode, T> reader) {
        return items.valueStream().map(reader).toList();
    }
}
