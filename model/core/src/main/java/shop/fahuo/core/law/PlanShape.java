package shop.fahuo.core.law;

import shop.fahuo.core.commission.Ceiling;
import shop.fahuo.core.commission.Plan;
import shop.fahuo.core.commission.PlanRule;

import java.util.List;
import java.util.stream.Stream;

/// What the law asks of a plan's rules.
///
/// @param levels above a buyer that one line may pay at most by level
/// @param ranks that earn by what others sell
/// @param ceiling the most that one line may pay, in 1/10,000
public record PlanShape(int levels, int ranks, long ceiling) {

    public static PlanShape of(Plan plan) {
        var sets = Stream.concat(Stream.of(plan.rules()), plan.own().values().stream()).toList();
        return new PlanShape(
                sets.stream().mapToInt(PlanShape::levels).max().orElse(0),
                sets.stream().mapToInt(PlanShape::ranks).max().orElse(0),
                Math.min(
                        sets.stream().mapToLong(Ceiling::points).max().orElse(0),
                        plan.cap().value()));
    }

    private static int levels(List<PlanRule> rules) {
        return rules.stream()
                .mapToInt(
                        rule -> rule instanceof PlanRule.Levels levels ? levels.rates().size() : 0)
                .max()
                .orElse(0);
    }

    private static int ranks(List<PlanRule> rules) {
        return rules.stream()
                .mapToInt(
                        rule ->
                                rule instanceof PlanRule.Differential differential
                                        ? differential.rates().size()
                                        : 0)
                .max()
                .orElse(0);
    }
}
