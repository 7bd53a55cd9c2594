package shop.fahuo.core.commission;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import shop.fahuo.core.Fen;
import shop.fahuo.core.stock.SkuCode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What holds of any plan, line and upline.
class AllocationPropertiesTest {

    private static final SkuCode TEA = new SkuCode("TEA");
    private static final List<String> RANKS = List.of("", "铜", "银", "金");

    @Property(tries = 10_000)
    void sharesAndWhatIsKeptComeToTheBaseWithinTheCap(
            @ForAll("plans") Plan plan,
            @ForAll("uplines") Upline upline,
            @ForAll @LongRange(max = 10_000_000) long paid,
            @ForAll @IntRange(min = 1, max = 9) int units) {
        var base = new Base(TEA, units, Fen.of(paid));
        var allocation = Allocator.allocate(base, upline, plan);
        assertThat(allocation.paidOut().plus(allocation.kept())).isEqualTo(base.paid());
        assertThat(allocation.paidOut()).isLessThanOrEqualTo(plan.cap().of(base.paid()));
        assertThat(allocation.shares())
                .allMatch(share -> !share.amount().isNegative() && !share.cut().isNegative());
        assertThat(Allocator.allocate(base, upline, plan)).isEqualTo(allocation);
    }

    @Property(tries = 10_000)
    void nobodyEarnsMoreOfLessWhereNothingIsCut(
            @ForAll("plans") Plan plan,
            @ForAll("uplines") Upline upline,
            @ForAll @LongRange(max = 1_000_000) long paid,
            @ForAll @LongRange(max = 1_000_000) long back) {
        var whole = allocate(plan, upline, paid);
        var rest = allocate(plan, upline, Math.max(0, paid - back));
        if (isUncut(whole) && isUncut(rest)) {
            var before = byRule(whole);
            byRule(rest)
                    .forEach(
                            (who, amount) ->
                                    assertThat(amount)
                                            .as(who)
                                            .isLessThanOrEqualTo(before.getOrDefault(who, 0L)));
        }
    }

    @Property(tries = 10_000)
    void nothingIsEarnedOfNothing(@ForAll("plans") Plan plan, @ForAll("uplines") Upline upline) {
        assertThat(allocate(plan, upline, 0).shares()).isEmpty();
    }

    /// Whoever is in the line, differences come to the highest rate, but for the fractions of a fen
    /// that each leaves with the shop.
    @Property(tries = 10_000)
    void differencesComeToTheHighestRate(
            @ForAll("uplines") Upline upline, @ForAll @LongRange(max = 10_000_000) long paid) {
        var rates = rates(137, 611, 803);
        var rule = new PlanRule.Differential("team", rates, Optional.empty());
        var allocation = allocate(plan(List.of(rule), 10_000), upline, paid);
        int highest =
                upline.sponsors().stream()
                        .filter(Standing::earns)
                        .mapToInt(one -> rates.getOrDefault(one.rank(), BasisPoints.NONE).value())
                        .max()
                        .orElse(0);
        long most = new BasisPoints(highest).of(Fen.of(paid)).value();
        assertThat(allocation.paidOut().value()).isBetween(most - 2, most);
    }

    /// n units given back one after the other take back exactly what was earned.
    @Property(tries = 10_000)
    void refundsOneByOneComeToExactlyZero(
            @ForAll("plans") Plan plan,
            @ForAll("uplines") Upline upline,
            @ForAll @LongRange(max = 100_000) long paid,
            @ForAll @IntRange(min = 1, max = 12) int units) {
        var posted = byRule(Allocator.allocate(new Base(TEA, units, Fen.of(paid)), upline, plan));
        var books = new HashMap<>(posted);
        for (int left = units - 1; left >= 0; left--) {
            var base = new Base(TEA, left, Fen.of(paid * left / units));
            var target = byRule(Allocator.allocate(base, upline, plan));
            books.replaceAll((who, had) -> had + (target.getOrDefault(who, 0L) - had));
        }
        assertThat(books.values()).allMatch(amount -> amount == 0);
    }

    private static boolean isUncut(Allocation allocation) {
        return allocation.shares().stream().allMatch(share -> share.cut().equals(Fen.ZERO));
    }

    private static Map<String, Long> byRule(Allocation allocation) {
        return allocation.shares().stream()
                .collect(
                        Collectors.groupingBy(
                                share -> share.rule() + " " + share.payee(),
                                Collectors.summingLong(share -> share.amount().value())));
    }

    private static Allocation allocate(Plan plan, Upline upline, long paid) {
        return Allocator.allocate(new Base(TEA, 1, Fen.of(paid)), upline, plan);
    }

    @Provide
    Arbitrary<Upline> uplines() {
        var standings =
                Combinators.combine(Arbitraries.of(RANKS), Arbitraries.of(true, true, false))
                        .as(
                                (rank, earns) ->
                                        (Function<String, Standing>)
                                                code ->
                                                        new Standing(
                                                                new DistributorCode(code),
                                                                rank,
                                                                earns));
        return Combinators.combine(standings.list().ofMaxSize(7), Arbitraries.of(true, false))
                .as(AllocationPropertiesTest::upline);
    }

    private static Upline upline(List<Function<String, Standing>> line, boolean own) {
        var standings = new ArrayList<Standing>();
        for (int at = 0; at < line.size(); at++) {
            standings.add(line.get(at).apply("D" + at));
        }
        boolean has = own && !standings.isEmpty();
        var upline =
                new Upline(
                        has ? Optional.of(standings.getFirst()) : Optional.empty(),
                        has ? standings.subList(1, standings.size()) : standings,
                        List.of());
        return upline.sponsors().size() < 3 ? upline : upline.with(pack(upline.sponsors()));
    }

    /// Of an agent whose boss walked out of another's line, or of that boss.
    private static PackLine pack(List<Standing> line) {
        boolean boss = line.size() > 3;
        var above = boss ? Optional.<Standing>empty() : Optional.of(line.get(1));
        return new PackLine(line.get(0), boss, above, Optional.of(line.get(2)));
    }

    @Provide
    Arbitrary<Plan> plans() {
        var points = Arbitraries.integers().between(0, 3_000);
        var levels =
                points.list()
                        .ofMaxSize(3)
                        .map(
                                rates ->
                                        (PlanRule)
                                                new PlanRule.Levels(
                                                        "levels",
                                                        rates.stream()
                                                                .<Rate>map(
                                                                        rate ->
                                                                                new Rate.Share(
                                                                                        new BasisPoints(
                                                                                                rate)))
                                                                .toList(),
                                                        PlanRule.Missing.MOVES_UP));
        var team =
                Combinators.combine(points, points, points, Arbitraries.integers().between(0, 3))
                        .as(
                                (one, two, three, most) ->
                                        (PlanRule)
                                                new PlanRule.Differential(
                                                        "team",
                                                        rates(one, two, three),
                                                        Optional.of(
                                                                new PlanRule.Peers(
                                                                        new BasisPoints(500),
                                                                        PlanRule.Peers.From.EARNED,
                                                                        most))));
        var rebate =
                Arbitraries.longs()
                        .between(0, 500)
                        .map(
                                fen ->
                                        (PlanRule)
                                                new PlanRule.Rebate(
                                                        "rebate", new Rate.PerUnit(Fen.of(fen))));
        var price =
                Combinators.combine(
                                Arbitraries.integers().between(0, 10_000),
                                Arbitraries.longs().between(0, 90_000))
                        .as(
                                (gold, silver) ->
                                        (PlanRule)
                                                new PlanRule.MemberPrice(
                                                        "price",
                                                        Map.of(
                                                                "金",
                                                                new Rate.Share(
                                                                        new BasisPoints(gold)),
                                                                "银",
                                                                new Rate.PerUnit(Fen.of(silver)))));
        return Combinators.combine(
                        levels,
                        team,
                        rebate,
                        price,
                        Arbitraries.of(Plan.SelfPurchase.values()),
                        Arbitraries.integers().between(0, 10_000))
                .as(
                        (one, two, three, four, self, cap) ->
                                new Plan(
                                        "any",
                                        1,
                                        List.of(one, two, three, four, pack()),
                                        Map.of(),
                                        self,
                                        new BasisPoints(cap)));
    }

    private static PlanRule pack() {
        return new PlanRule.EntryPack(
                "pack",
                new Walkout(
                        Fen.of(101),
                        Fen.of(307),
                        Fen.of(203),
                        new BasisPoints(1_100),
                        2,
                        Set.of(1, 2),
                        false));
    }

    private static Plan plan(List<PlanRule> rules, int cap) {
        return new Plan(
                "test", 1, rules, Map.of(), Plan.SelfPurchase.SPONSORS, new BasisPoints(cap));
    }

    private static Map<String, BasisPoints> rates(int copper, int silver, int gold) {
        return Map.of(
                "铜", new BasisPoints(copper),
                "银", new BasisPoints(silver),
                "金", new BasisPoints(gold));
    }
}
