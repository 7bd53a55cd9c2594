package shop.fahuo.core.rule;

/// One comparison inside a condition, with the values it saw.
///
/// @param left source of the left side, e.g. `order.totalFen`; a bare yes/no fact is compared with `true`
/// @param operator as written: `>=`, `==`, `in`, …
/// @param right source of the right side, e.g. `100000`
public record Comparison(
        String left, FactValue leftValue, String operator, String right, FactValue rightValue, Verdict verdict) {}
