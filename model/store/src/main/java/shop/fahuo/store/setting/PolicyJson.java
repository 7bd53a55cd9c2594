package shop.fahuo.store.setting;

import shop.fahuo.core.tariff.Policy;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/// How a shop chooses among couriers, as it is kept.
public final class PolicyJson {

    private PolicyJson() {}

    public static Map<String, Object> write(Policy policy) {
        var json = new TreeMap<String, Object>();
        json.put("choose", policy.name());
        if (policy instanceof Policy.InTime(var within)) {
            json.put("hours", within.toHours());
        }
        return json;
    }

    /// @param json absent where nobody has said anything
    public static Policy read(JsonNode json) {
        return switch (json.path("choose").asString("")) {
            case "" -> new Policy.AsPlanned();
            case "CHEAPEST" -> new Policy.Cheapest();
            case "FASTEST" -> new Policy.Fastest();
            case "IN_TIME" -> new Policy.InTime(Duration.ofHours(json.path("hours").asLong()));
            case "AS_PLANNED" -> new Policy.AsPlanned();
            default -> throw new IllegalArgumentException("no policy: " + json);
        };
    }
}
