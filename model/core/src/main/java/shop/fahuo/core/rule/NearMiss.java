package shop.fahuo.core.rule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The rule that came nearest to speaking, and did not. Nearness is told by numbers alone: how far
/// a value was from its threshold, as a part of the threshold.
///
/// @param missed what kept it silent
/// @param gap 0.25 where a quarter of the threshold was missing
public record NearMiss(RuleTrace rule, Comparison missed, double gap) {

    private static final Set<String> ORDERINGS = Set.of(">=", ">", "<=", "<");

    /// Empty where none was kept silent by numbers alone. Of two equally near the first counts.
    public static Optional<NearMiss> of(List<RuleTrace> trace) {
        return trace.stream()
                .filter(rule -> !rule.fired())
                .flatMap(rule -> of(rule).stream())
                .min(Comparator.comparingDouble(NearMiss::gap));
    }

    /// Where some of its comparisons hold, all that do not were in the way, and the farthest tells;
    /// where none does, any might have been enough.
    private static Optional<NearMiss> of(RuleTrace rule) {
        boolean some = rule.comparisons().stream().anyMatch(one -> one.verdict() == Verdict.TRUE);
        var missed =
                rule.comparisons().stream()
                        .filter(one -> one.verdict() == Verdict.FALSE)
                        .map(one -> new NearMiss(rule, one, gap(one)))
                        .filter(one -> some || Double.isFinite(one.gap()));
        Comparator<NearMiss> byGap = Comparator.comparingDouble(NearMiss::gap);
        return (some ? missed.max(byGap) : missed.min(byGap))
                .filter(one -> Double.isFinite(one.gap()));
    }

    private static double gap(Comparison one) {
        return ORDERINGS.contains(one.operator())
                        && one.leftValue() instanceof FactValue.Whole(var seen)
                        && one.rightValue() instanceof FactValue.Whole(var wanted)
                ? Math.abs((double) seen - wanted) / Math.max(1, Math.abs((double) wanted))
                : Double.POSITIVE_INFINITY;
    }
}
