package shop.fahuo.core.rule;

import java.util.Map;
import java.util.TreeMap;

/// One comparison inside a condition, with the values it saw.
///
/// @param left source of the left side, e.g. `order.totalFen`; a bare yes/no fact is compared with
///   `true`
/// @param operator as written: `>=`, `==`, `in`, `startsWith`, `exists`, …
/// @param right source of the right side, e.g. `100000`; of a loop, what it asks of each item
public record Comparison(
        String left,
        FactValue leftValue,
        String operator,
        String right,
        FactValue rightValue,
        Verdict verdict) {

    /// A side without a value is written without one, so that it cannot be taken for an empty list.
    Map<String, Object> json() {
        var json = new TreeMap<String, Object>();
        json.put("left", left);
        leftValue.json().ifPresent(value -> json.put("leftValue", value));
        json.put("operator", operator);
        json.put("right", right);
        rightValue.json().ifPresent(value -> json.put("rightValue", value));
        json.put("verdict", verdict.name());
        return json;
    }
}
