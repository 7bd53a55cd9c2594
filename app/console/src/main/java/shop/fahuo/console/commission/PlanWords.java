package shop.fahuo.console.commission;

import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.console.law.LawWords;
import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Plan;
import shop.fahuo.core.commission.PlanRule;
import shop.fahuo.core.commission.Rate;
import shop.fahuo.core.commission.RegionAgent;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.stock.SkuCode;
import shop.fahuo.store.commission.PlanProblem;
import shop.fahuo.store.commission.Plans.Activated;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Says what a plan pays, and what is wrong with one.
public record PlanWords(Ui ui) {

    /// Where, why, and what stands there.
    public String problem(PlanProblem problem) {
        return ui.get(
                "commission.problem", problem.place(), ui.word(problem.reason()), problem.value());
    }

    /// What came of putting a plan in force.
    String activated(Activated activated) {
        return switch (activated) {
            case Activated.Done(var plan, var _) ->
                    ui.get(
                            "commission.activated",
                            plan.plan().plan().name(),
                            plan.version(),
                            ui.shown().time(plan.from()),
                            plan.hash().brief());
            case Activated.Unlawful(var findings) -> {
                var words = new LawWords(ui);
                yield findings.stream().map(words::forbids).collect(joined());
            }
            case Activated.Invalid(var problems) ->
                    problems.stream().map(this::problem).collect(joined());
            case Activated.TooEarly(var paid) -> ui.get("commission.tooEarly", Shown.exact(paid));
            case Activated.Taken(var from) -> ui.get("commission.taken", Shown.exact(from));
        };
    }

    /// `3.25%`: what part of sales a cost is.
    public static String share(Fen cost, Fen sales) {
        return new BigDecimal(cost.value() * 100)
                        .divide(new BigDecimal(Math.max(1, sales.value())), 2, RoundingMode.HALF_UP)
                        .toPlainString()
                + "%";
    }

    /// A sentence for each rule, those of single SKUs after the general ones.
    List<String> rules(Plan plan) {
        var lines = new ArrayList<>(plan.rules().stream().map(this::rule).toList());
        if (lines.isEmpty()) {
            lines.add(ui.get("commission.rule.none"));
        }
        plan.own().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(SkuCode::value)))
                .forEach(
                        own ->
                                lines.add(
                                        ui.get(
                                                "commission.rule.sku",
                                                own.getKey().value(),
                                                own.getValue().isEmpty()
                                                        ? ui.get("commission.rule.none")
                                                        : own.getValue().stream()
                                                                .map(this::rule)
                                                                .collect(joined()))));
        return lines;
    }

    /// What holds for all rules together.
    List<String> limits(ShopPlan plan) {
        var lines = new ArrayList<String>();
        lines.add(ui.get("commission.limit.line", plan.plan().cap()));
        plan.orderCap()
                .ifPresent(cap -> lines.add(ui.get("commission.limit.order", Shown.yuan(cap))));
        lines.add(
                switch (plan.plan().self()) {
                    case SPONSORS -> ui.get("commission.self.sponsors");
                    case BUYER_FIRST -> ui.get("commission.self.buyerFirst");
                    case NOBODY -> ui.get("commission.self.nobody");
                });
        if (!plan.agencies().isEmpty()) {
            lines.add(ui.get("commission.limit.agents", plan.agencies().size()));
        }
        return lines;
    }

    private String rule(PlanRule rule) {
        return switch (rule) {
            case PlanRule.Levels levels -> levels(levels);
            case PlanRule.Differential differential -> differential(differential);
            case PlanRule.Regional regional ->
                    ui.get(
                            "commission.rule.regional",
                            Arrays.stream(RegionAgent.Region.values())
                                    .filter(regional.rates()::containsKey)
                                    .map(
                                            region ->
                                                    ui.get(
                                                            "commission.rule.pair",
                                                            ui.word(region),
                                                            String.valueOf(
                                                                    regional.rates().get(region))))
                                    .collect(joined()));
            case PlanRule.Rebate(_, var rate) -> ui.get("commission.rule.rebate", rate(rate));
            case PlanRule.MemberPrice(_, var prices) ->
                    ui.get("commission.rule.memberPrice", ofRanks(prices, this::rate));
            case PlanRule.Points(_, var perYuan) ->
                    ui.get("commission.rule.points", ofRanks(perYuan, String::valueOf));
            case PlanRule.EntryPack(_, var terms) ->
                    ui.get(
                            "commission.rule.pack",
                            Shown.yuan(terms.directAgent()),
                            Shown.yuan(terms.directBoss()),
                            Shown.yuan(terms.point()),
                            terms.peer().toString(),
                            terms.promoteAt());
        };
    }

    private <T> String ofRanks(Map<String, T> ranks, Function<T, String> each) {
        return ranks.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(
                        one ->
                                ui.get(
                                        "commission.rule.pair",
                                        one.getKey(),
                                        each.apply(one.getValue())))
                .collect(joined());
    }

    private String levels(PlanRule.Levels rule) {
        var rates =
                IntStream.range(0, rule.rates().size())
                        .mapToObj(
                                at ->
                                        ui.get(
                                                "commission.rule.level",
                                                at + 1,
                                                rate(rule.rates().get(at))))
                        .collect(joined());
        var missing =
                switch (rule.missing()) {
                    case KEPT -> ui.get("commission.rule.kept");
                    case MOVES_UP -> ui.get("commission.rule.movesUp");
                };
        return ui.get("commission.rule.levels", rates, missing);
    }

    private String differential(PlanRule.Differential rule) {
        var ranks =
                rule.rates().entrySet().stream()
                        .sorted(Map.Entry.comparingByValue())
                        .map(
                                one ->
                                        ui.get(
                                                "commission.rule.pair",
                                                one.getKey(),
                                                one.getValue().toString()))
                        .collect(joined());
        var words = ui.get("commission.rule.differential", ranks);
        return rule.peers()
                .map(
                        peers ->
                                ui.get(
                                        switch (peers.from()) {
                                            case LINE -> "commission.rule.peersOfLine";
                                            case EARNED -> "commission.rule.peersOfEarned";
                                        },
                                        words,
                                        peers.share().toString(),
                                        peers.most()))
                .orElse(words);
    }

    private String rate(Rate rate) {
        return switch (rate) {
            case Rate.Share(var points) -> points.toString();
            case Rate.PerUnit(var amount) -> ui.get("commission.rule.perUnit", Shown.money(amount));
        };
    }

    private Collector<CharSequence, ?, String> joined() {
        return Collectors.joining(ui.get("commission.comma"));
    }
}
