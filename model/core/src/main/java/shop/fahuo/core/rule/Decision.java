package shop.fahuo.core.rule;

import shop.fahuo.core.CanonicalJson;
import shop.fahuo.core.Sha256;
import shop.fahuo.core.order.Hold;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/// What the rules said of an order, and why.
///
/// @param at the instant it was asked for, which dated holds count from
/// @param holds in the order in which the rules put them up; may stand beside any verdict
/// @param courier empty when no rule chose one
/// @param trace every rule of the set, in order
public record Decision(
        Sha256 ruleSet,
        Instant at,
        Verdict verdict,
        List<Hold> holds,
        SortedSet<String> tags,
        int priority,
        Duration undoWindow,
        Optional<String> courier,
        List<RuleTrace> trace) {

    /// The gravest thing that any acting rule asked for.
    public enum Verdict {
        SHIP,
        HOLD,
        REVIEW,
        REJECT
    }

    public Decision {
        holds = List.copyOf(holds);
        tags = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(tags));
        trace = List.copyOf(trace);
    }

    /// The one text this decision has; deciding again from the stored facts must give it byte for
    /// byte.
    public String json() {
        var json = new TreeMap<String, Object>();
        json.put("action", verdict.name());
        json.put("at", at.toString());
        json.put("holds", holds.stream().map(Decision::json).toList());
        json.put("priority", priority);
        json.put("ruleSet", ruleSet.hex());
        json.put("tags", tags);
        json.put("trace", trace.stream().map(RuleTrace::json).toList());
        json.put("undoWindowSeconds", undoWindow.toSeconds());
        courier.ifPresent(name -> json.put("courier", name));
        return CanonicalJson.write(json);
    }

    private static Map<String, Object> json(Hold hold) {
        var json = new TreeMap<String, Object>();
        json.put("reason", hold.reason().name());
        hold.until().ifPresent(until -> json.put("until", until.toString()));
        return json;
    }
}
