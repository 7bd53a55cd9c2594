package shop.fahuo.core.rule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What one rule said of one order.
public record RuleTrace(String rule, Verdict verdict, Effect effect, List<Comparison> comparisons) {

    /// What became of a rule that was asked.
    public enum Effect {
        /// It fired and its action counts.
        ACTED,
        /// It did not fire.
        NONE,
        /// It fired, but a person has released that hold on this order.
        WAIVED,
        /// It fired, but an earlier rule said stop.
        STOPPED
    }

    public RuleTrace {
        comparisons = List.copyOf(comparisons);
    }

    public boolean fired() {
        return verdict == Verdict.TRUE;
    }

    Map<String, Object> json() {
        var json = new TreeMap<String, Object>();
        json.put("rule", rule);
        json.put("verdict", verdict.name());
        json.put("effect", effect.name());
        json.put("comparisons", comparisons.stream().map(Comparison::json).toList());
        return json;
    }
}
