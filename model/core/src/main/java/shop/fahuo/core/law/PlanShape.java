package shop.fahuo.core.law;

import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.commission.Ceiling;
import shop.fahuo.core.commission.Plan;
import shop.fahuo.core.commission.PlanRule;
import shop.fahuo.core.commission.Rate;
import shop.fahuo.core.commission.ShopPlan;

import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;

/// What the law asks of a plan's rules. Of amounts, only prices say what part of a line they are:
/// they count as all that the plan's cap allows.
///
/// @param levels above a buyer that one line may pay at most by level
/// @param ranks that earn by what others sell
/// @param ceiling the most that one line may pay, in 1/10,000
/// @param packs SKUs whose purchase counts towards becoming a boss
/// @param back the most of a line that goes back to its buyer, in 1/10,000
/// @param margin that the plan says the goods have
public record PlanShape(
        int levels, int ranks, long ceiling, int packs, long back, Optional<BasisPoints> margin) {

    public static final PlanShape NONE = new PlanShape(0, 0, 0, 0, 0, Optional.empty());

    public static PlanShape of(Plan plan) {
        return of(new ShopPlan(plan, Optional.empty(), List.of()));
    }

    public static PlanShape of(ShopPlan shopPlan) {
        var plan = shopPlan.plan();
        var sets = Stream.concat(Stream.of(plan.rules()), plan.own().values().stream()).toList();
        return new PlanShape(
                most(sets, PlanShape::levels),
                most(sets, PlanShape::ranks),
                Math.min(
                        sets.stream().mapToLong(PlanShape::ceiling).max().orElse(0),
                        plan.cap().value()),
                (int) plan.own().values().stream().filter(PlanShape::isOfPack).count(),
                Math.min(
                        sets.stream().mapToLong(PlanShape::back).max().orElse(0),
                        plan.cap().value()),
                shopPlan.margin());
    }

    private static int most(List<List<PlanRule>> sets, ToIntFunction<PlanRule> each) {
        return sets.stream().flatMap(List::stream).mapToInt(each).max().orElse(0);
    }

    private static int levels(PlanRule rule) {
        return switch (rule) {
            case PlanRule.Levels levels -> levels.rates().size();
            case PlanRule.EntryPack(var _, var terms) -> terms.levels();
            case PlanRule.Differential _,
                    PlanRule.Regional _,
                    PlanRule.Rebate _,
                    PlanRule.MemberPrice _,
                    PlanRule.Points _ ->
                    0;
        };
    }

    private static int ranks(PlanRule rule) {
        return rule instanceof PlanRule.Differential differential ? differential.rates().size() : 0;
    }

    private static long ceiling(List<PlanRule> rules) {
        return rules.stream().anyMatch(PlanShape::paysAmounts)
                ? Integer.MAX_VALUE
                : Ceiling.points(rules);
    }

    private static boolean paysAmounts(PlanRule rule) {
        return switch (rule) {
            case PlanRule.EntryPack _ -> true;
            case PlanRule.Levels levels -> levels.rates().stream().anyMatch(PlanShape::isAmount);
            case PlanRule.Rebate rebate -> isAmount(rebate.rate());
            case PlanRule.MemberPrice price -> hasAmounts(price);
            case PlanRule.Differential _, PlanRule.Regional _, PlanRule.Points _ -> false;
        };
    }

    /// A price for each unit leaves open how much of what was paid is above it.
    private static boolean hasAmounts(PlanRule.MemberPrice price) {
        return price.prices().values().stream().anyMatch(PlanShape::isAmount);
    }

    private static boolean isAmount(Rate rate) {
        return rate instanceof Rate.PerUnit;
    }

    private static boolean isOfPack(List<PlanRule> rules) {
        return rules.stream().anyMatch(rule -> rule instanceof PlanRule.EntryPack);
    }

    private static long back(List<PlanRule> rules) {
        return rules.stream().mapToLong(PlanShape::back).sum();
    }

    private static long back(PlanRule rule) {
        return switch (rule) {
            case PlanRule.Rebate(var _, Rate.Share(var points)) -> points.value();
            case PlanRule.Rebate _ -> Integer.MAX_VALUE;
            case PlanRule.MemberPrice price ->
                    hasAmounts(price) ? Integer.MAX_VALUE : price.most().value();
            case PlanRule.Levels _,
                    PlanRule.Differential _,
                    PlanRule.Regional _,
                    PlanRule.Points _,
                    PlanRule.EntryPack _ ->
                    0;
        };
    }
}
