package shop.fahuo.store.commission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.store.commission.PlanProblem.Reason;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// What the JSON Schema of plan files says is what the reader does.
final class PlanSchemaTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final JsonNode SCHEMA = JSON.readTree(PlanTexts.schema());

    /// What stands somewhere in the place of what should.
    private static final List<JsonNode> BAD =
            Stream.of("7", "\"\"", "\"x\"", "true", "[]", "{}", "null", "\"101%\"", "\"5%\"")
                    .map(JSON::readTree)
                    .toList();

    /// What no schema can say.
    private static final Set<Reason> READER_ALONE =
            EnumSet.of(Reason.OVER_CAP, Reason.TWICE, Reason.NOT_A_REGION, Reason.NOT_HERE);

    static Collection<String> examples() {
        return PlanTexts.EXAMPLES;
    }

    @ParameterizedTest
    @MethodSource("examples")
    void takesEveryExample(String kind) {
        assertThat(PlanFile.read(PlanTexts.example(kind))).isInstanceOf(PlanReading.Valid.class);
        assertThat(bySchema(JSON.readTree(PlanTexts.example(kind)))).isTrue();
    }

    @Test
    void hasAnExampleOfEveryKindOfRule() {
        var kinds = new TreeSet<String>();
        for (var example : PlanTexts.EXAMPLES) {
            JSON.readTree(PlanTexts.example(example))
                    .findValues("kind")
                    .forEach(kind -> kinds.add(kind.asString()));
        }
        assertThat(kinds).isEqualTo(new TreeSet<>(PlanRules.KINDS.keySet()));
    }

    @Test
    void knowsTheFieldsThatTheReaderKnows() {
        assertThat(fields("")).isEqualTo(PlanFile.FIELDS);
        assertThat(fields("/properties/agents/items")).isEqualTo(PlanFile.OF_AGENT);
        assertThat(fields("/$defs/differential/properties/peers")).isEqualTo(PlanRules.OF_PEERS);
        PlanRules.KINDS.forEach(
                (kind, known) -> assertThat(fields("/$defs/" + kind)).isEqualTo(known));
        assertThat(SCHEMA.at("/$defs/rules/items/oneOf").findValuesAsString("$ref"))
                .isEqualTo(PlanRules.KINDS.keySet().stream().map("#/$defs/"::concat).toList());
    }

    private static Set<String> fields(String place) {
        return Set.copyOf(SCHEMA.at(place).path("properties").propertyNames());
    }

    /// Each thing of every example is taken away, or another put in its place.
    @ParameterizedTest
    @MethodSource("examples")
    void refusesWhatTheReaderRefuses(String kind) {
        var broken = new ArrayList<JsonNode>();
        breakEach(JSON.readTree(PlanTexts.example(kind)), "", broken);
        for (var one : broken) {
            var problems =
                    switch (PlanFile.read(one.toString())) {
                        case PlanReading.Valid _ -> List.<PlanProblem>of();
                        case PlanReading.Invalid(var found) -> found;
                    };
            if (bySchema(one)) {
                assertThat(problems).as(one.toString()).allMatch(PlanSchemaTest::isBeyondSchema);
            } else {
                assertThat(problems).as(one.toString()).isNotEmpty();
            }
        }
        assertThat(broken).hasSizeGreaterThan(60);
    }

    private static boolean isBeyondSchema(PlanProblem problem) {
        boolean isAboveAnother =
                problem.reason() == Reason.NOT_A_NUMBER && problem.place().contains("leave[");
        return isAboveAnother || READER_ALONE.contains(problem.reason());
    }

    private static void breakEach(JsonNode whole, String place, List<JsonNode> broken) {
        var node = whole.at(place);
        if (node.isObject()) {
            var more = whole.deepCopy();
            ((ObjectNode) more.at(place)).put("surplus", 1);
            broken.add(more);
        }
        for (var name : names(node)) {
            var less = whole.deepCopy();
            put(less.at(place), name, Optional.empty());
            broken.add(less);
            for (var bad : BAD) {
                var other = whole.deepCopy();
                put(other.at(place), name, Optional.of(bad));
                broken.add(other);
            }
            breakEach(whole, place + "/" + name, broken);
        }
    }

    private static List<String> names(JsonNode node) {
        if (node.isObject()) {
            return List.copyOf(node.propertyNames());
        }
        var names = new ArrayList<String>();
        for (int i = 0; i < node.size(); i++) {
            names.add(String.valueOf(i));
        }
        return names;
    }

    /// @param value empty to take it away
    private static void put(JsonNode node, String name, Optional<JsonNode> value) {
        if (node instanceof ObjectNode object) {
            value.ifPresentOrElse(one -> object.set(name, one), () -> object.remove(name));
        } else {
            var array = (ArrayNode) node;
            int at = Integer.parseInt(name);
            value.ifPresentOrElse(one -> array.set(at, one), () -> array.remove(at));
        }
    }

    private static boolean bySchema(JsonNode value) {
        return fits(SCHEMA, value);
    }

    private static boolean fits(JsonNode schema, JsonNode value) {
        return schema.properties().stream()
                .allMatch(rule -> fits(schema, rule.getKey(), rule.getValue(), value));
    }

    /// One keyword of JSON Schema, of those that are used.
    private static boolean fits(JsonNode schema, String keyword, JsonNode rule, JsonNode value) {
        return switch (keyword) {
            case "$schema", "title", "description", "default", "$defs" -> true;
            case "$ref" -> fits(SCHEMA.at(rule.asString().substring(1)), value);
            case "type" -> isOf(rule.asString(), value);
            case "const" -> value.equals(rule);
            case "enum" -> rule.valueStream().anyMatch(value::equals);
            case "pattern" -> !value.isString() || value.asString().matches(rule.asString());
            case "minLength" -> !value.isString() || value.asString().length() >= rule.asInt();
            case "maxLength" -> !value.isString() || value.asString().length() <= rule.asInt();
            case "minimum" -> !value.isInt() || value.asInt() >= rule.asInt();
            case "maximum" -> !value.isInt() || value.asInt() <= rule.asInt();
            case "minItems" -> !value.isArray() || value.size() >= rule.asInt();
            case "maxItems" -> !value.isArray() || value.size() <= rule.asInt();
            case "minProperties" -> !value.isObject() || value.size() >= rule.asInt();
            case "maxProperties" -> !value.isObject() || value.size() <= rule.asInt();
            case "uniqueItems" ->
                    !value.isArray()
                            || new HashSet<>(value.valueStream().toList()).size() == value.size();
            case "required" ->
                    !value.isObject()
                            || rule.valueStream().allMatch(name -> value.has(name.asString()));
            case "properties" ->
                    rule.properties().stream()
                            .filter(one -> value.has(one.getKey()))
                            .allMatch(one -> fits(one.getValue(), value.path(one.getKey())));
            case "additionalProperties" ->
                    value.properties().stream()
                            .filter(one -> !schema.path("properties").has(one.getKey()))
                            .allMatch(one -> rule.isObject() && fits(rule, one.getValue()));
            case "items" ->
                    !value.isArray() || value.valueStream().allMatch(one -> fits(rule, one));
            case "anyOf" -> rule.valueStream().anyMatch(one -> fits(one, value));
            case "oneOf" -> rule.valueStream().filter(one -> fits(one, value)).count() == 1;
            default -> throw new IllegalArgumentException("not known here: " + keyword);
        };
    }

    private static boolean isOf(String type, JsonNode value) {
        return switch (type) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isString();
            case "integer" -> value.isInt();
            default -> throw new IllegalArgumentException("not known here: " + type);
        };
    }
}
