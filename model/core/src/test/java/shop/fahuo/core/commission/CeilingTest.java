package shop.fahuo.core.commission;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Fen;
import shop.fahuo.core.stock.SkuCode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class CeilingTest {

    @Test
    void addsWhatRulesMayPayBesideOneAnother() {
        List<PlanRule> rules =
                List.of(
                        new PlanRule.Levels(
                                "l", List.of(share(1_000), share(500)), PlanRule.Missing.KEPT),
                        new PlanRule.Differential("d", ranks(), peers(PlanRule.Peers.From.EARNED)),
                        new PlanRule.Regional("r", Map.of(RegionAgent.Region.CITY, points(200))),
                        new PlanRule.Rebate("b", new Rate.PerUnit(Fen.of(100))));
        // 15 %, 8 % and twice a tenth of those, 2 %.
        assertThat(Ceiling.points(rules)).isEqualTo(1_500 + 800 + 160 + 200);
    }

    @Test
    void countsEqualsOfAWholeLineForEachRank() {
        var rule = new PlanRule.Differential("d", ranks(), peers(PlanRule.Peers.From.LINE));
        assertThat(Ceiling.points(List.of(rule))).isEqualTo(800 + 3 * 2 * 1_000);
    }

    /// Whoever stands above a line, in whatever order.
    @Property(tries = 10_000)
    void isNeverExceeded(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> ranks,
            @ForAll PlanRule.Peers.From from,
            @ForAll @LongRange(max = 10_000_000) long paid) {
        var names = List.of("", "铜", "银", "金");
        var sponsors = new ArrayList<Standing>();
        for (int i = 0; i < ranks.size(); i++) {
            var code = new DistributorCode("D" + i);
            sponsors.add(new Standing(code, names.get(ranks.get(i)), true));
        }
        var rules = List.<PlanRule>of(new PlanRule.Differential("d", ranks(), peers(from)));
        var plan =
                new Plan(
                        "极差",
                        1,
                        rules,
                        Map.of(),
                        Plan.SelfPurchase.SPONSORS,
                        new BasisPoints(10_000));
        var base = new Base(new SkuCode("TEA"), 1, Fen.of(paid));
        var upline = new Upline(Optional.empty(), sponsors, List.of());
        var most = new BasisPoints((int) Ceiling.points(rules)).of(base.paid());
        assertThat(Allocator.allocate(base, upline, plan).paidOut()).isLessThanOrEqualTo(most);
    }

    private static Map<String, BasisPoints> ranks() {
        return Map.of("铜", points(400), "银", points(600), "金", points(800));
    }

    private static Optional<PlanRule.Peers> peers(PlanRule.Peers.From from) {
        return Optional.of(new PlanRule.Peers(points(1_000), from, 2));
    }

    private static Rate share(int points) {
        return new Rate.Share(points(points));
    }

    private static BasisPoints points(int points) {
        return new BasisPoints(points);
    }
}
