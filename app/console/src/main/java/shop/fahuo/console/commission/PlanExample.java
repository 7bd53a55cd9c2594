package shop.fahuo.console.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Allocation;
import shop.fahuo.core.commission.Base;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.Plan;
import shop.fahuo.core.commission.PlanRule;
import shop.fahuo.core.commission.RegionAgent;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.commission.Standing;
import shop.fahuo.core.commission.Upline;
import shop.fahuo.core.stock.SkuCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What a plan would pay of 1,000 yuan, when somebody of every rank stands above the buyer, the
/// lowest nearest. Nobody of it exists.
record PlanExample(List<Standing> sponsors, Allocation allocation) {

    static final Fen PAID = Fen.of(100_000);

    private static final int AGENTS = RegionAgent.Region.values().length;

    /// No plan speaks of it, so that it goes by the general rules.
    private static final SkuCode SKU = new SkuCode("EXAMPLE");

    /// @param names of those who stand above the buyer, the nearest first, and then of agents; as
    ///   many stand there as it needs
    static PlanExample of(ShopPlan plan, List<String> names) {
        var ranks = ranks(plan.plan());
        int count =
                Math.min(names.size() - AGENTS - 1, Math.max(levels(plan.plan()), ranks.size()));
        var sponsors = new ArrayList<Standing>();
        for (int at = 0; at < count; at++) {
            var rank = ranks.isEmpty() ? "" : ranks.get(Math.min(at, ranks.size() - 1));
            sponsors.add(new Standing(new DistributorCode(names.get(at)), rank, true));
        }
        var line = new Base(SKU, 1, PAID);
        var upline = new Upline(buyer(plan.plan(), names), sponsors, agents(plan.plan(), names));
        return new PlanExample(
                sponsors, plan.split(List.of(line), List.of(line), upline).getFirst());
    }

    /// Buys himself only where a plan pays for that.
    private static Optional<Standing> buyer(Plan plan, List<String> names) {
        boolean pays = plan.rules().stream().anyMatch(rule -> rule instanceof PlanRule.Rebate);
        return pays
                ? Optional.of(new Standing(new DistributorCode(names.getLast()), "", true))
                : Optional.empty();
    }

    private static int levels(Plan plan) {
        return plan.rules().stream()
                .mapToInt(rule -> rule instanceof PlanRule.Levels it ? it.rates().size() : 0)
                .max()
                .orElse(0);
    }

    /// The lowest first.
    private static List<String> ranks(Plan plan) {
        return plan.rules().stream()
                .flatMap(
                        rule ->
                                rule instanceof PlanRule.Differential it
                                        ? it.rates().entrySet().stream()
                                        : Stream.of())
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .distinct()
                .toList();
    }

    private static List<RegionAgent> agents(Plan plan, List<String> names) {
        boolean pays = plan.rules().stream().anyMatch(rule -> rule instanceof PlanRule.Regional);
        var agents = new ArrayList<RegionAgent>();
        if (pays) {
            var last = names.subList(names.size() - AGENTS - 1, names.size() - 1);
            Arrays.stream(RegionAgent.Region.values())
                    .forEach(
                            region ->
                                    agents.add(
                                            new RegionAgent(
                                                    region,
                                                    new Standing(
                                                            new DistributorCode(
                                                                    last.get(agents.size())),
                                                            "",
                                                            true))));
        }
        return agents;
    }
}
