package shop.fahuo.core.rule;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.order.HoldReason;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// An immutable snapshot of what was known of an order when it was decided; stored beside the
/// decision.
///
/// @param values of the facts that are known; each of its fact's type, else an
///   [IllegalArgumentException]
/// @param waived holds that a person has released on this order: rules may not put them up again
public record Facts(Map<Fact, FactValue> values, Set<HoldReason> waived) {

    /// The key under which [#json()] lists the waived holds.
    public static final String WAIVED = "order.waived";

    public Facts {
        var sorted = new EnumMap<Fact, FactValue>(Fact.class);
        values.forEach(
                (fact, value) -> {
                    if (!(value instanceof FactValue.Missing)) {
                        sorted.put(fact, fact.type().checked(value));
                    }
                });
        values = Collections.unmodifiableMap(sorted);
        var reasons = EnumSet.noneOf(HoldReason.class);
        reasons.addAll(waived);
        waived = Collections.unmodifiableSet(reasons);
    }

    public FactValue get(Fact fact) {
        return values.getOrDefault(fact, new FactValue.Missing());
    }

    /// The one text these facts have, e.g. `{"order.totalFen":123400,"stock.short":false}`.
    public String json() {
        var json = new TreeMap<String, Object>();
        values.forEach(
                (fact, value) ->
                        value.json().ifPresent(written -> json.put(fact.factName(), written)));
        if (!waived.isEmpty()) {
            json.put(WAIVED, waived.stream().map(Enum::name).collect(Collectors.toList()));
        }
        return CanonicalJson.write(json);
    }
}
