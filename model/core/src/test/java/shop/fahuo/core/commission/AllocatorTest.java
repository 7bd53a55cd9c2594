package shop.fahuo.core.commission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.PlanRule.Differential;
import shop.fahuo.core.commission.PlanRule.EntryPack;
import shop.fahuo.core.commission.PlanRule.Levels;
import shop.fahuo.core.commission.PlanRule.MemberPrice;
import shop.fahuo.core.commission.PlanRule.Missing;
import shop.fahuo.core.commission.PlanRule.Peers;
import shop.fahuo.core.commission.PlanRule.Rebate;
import shop.fahuo.core.commission.PlanRule.Regional;
import shop.fahuo.core.commission.RegionAgent.Region;
import shop.fahuo.core.stock.SkuCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Every worked example of the ways in which shops pay.
class AllocatorTest {

    private static final SkuCode TEA = new SkuCode("TEA");
    private static final Map<String, BasisPoints> METALS =
            Map.of("铜", points(400), "银", points(600), "金", points(800));

    @ParameterizedTest
    @CsvSource({"10000, 'S 10.00, T 5.00', 85.00", "333, 'S 0.33, T 0.16', 2.84"})
    void paysTwoLevels(long paid, String shares, String kept) {
        var allocation = two(Missing.KEPT, paid, up("S:", "T:"));
        assertThat(said(allocation)).isEqualTo(shares);
        assertThat(allocation.kept().yuan()).isEqualTo(kept);
    }

    @Test
    void keepsALevelWithoutAnybodyOrMovesItUp() {
        assertThat(said(two(Missing.KEPT, 10_000, up("S:")))).isEqualTo("S 10.00");
        assertThat(said(two(Missing.KEPT, 10_000, up("-S:", "T:", "U:")))).isEqualTo("T 5.00");
        assertThat(said(two(Missing.MOVES_UP, 10_000, up("-S:", "T:", "U:"))))
                .isEqualTo("T 10.00, U 5.00");
        assertThat(said(two(Missing.MOVES_UP, 10_000, up()))).isEmpty();
    }

    @Test
    void paysABuyerWhoIsADistributorAsThePlanSays() {
        var own = new Upline(Optional.of(standing("B:")), up("S:", "T:").sponsors(), List.of());
        assertThat(said(self(Plan.SelfPurchase.SPONSORS, own))).isEqualTo("S 10.00, T 5.00");
        assertThat(said(self(Plan.SelfPurchase.BUYER_FIRST, own))).isEqualTo("B 10.00, S 5.00");
        assertThat(said(self(Plan.SelfPurchase.NOBODY, own))).isEmpty();
        assertThat(said(self(Plan.SelfPurchase.NOBODY, up("S:")))).isEqualTo("S 10.00");
    }

    @ParameterizedTest
    @CsvSource({
        "'A:铜 B:银 C:金', 'A 40.00, B 20.00, C 20.00'",
        "'A:铜 C:金', 'A 40.00, C 40.00'",
        "'A:银 B:铜 C:金', 'A 60.00, C 20.00'",
        "'A:金 B:银 C:铜', 'A 80.00'",
        "'A:无 B:铜', 'B 40.00'",
        "'A:铜 -B:银 C:金', 'A 40.00, C 40.00'"
    })
    void paysDifferencesOfRanks(String line, String shares) {
        var rule = new Differential("team", METALS, Optional.empty());
        assertThat(said(allocate(100_000, up(line.split(" ")), rule))).isEqualTo(shares);
    }

    /// A vendor's help page says 36,400 for this; it is 30,500.
    @Test
    void paysALeaderTheDifferenceToEachOfHisTeams() {
        var rates = Map.of("2", points(200), "4", points(400), "6", points(600), "8", points(800));
        var rule = new Differential("team", rates, Optional.empty());
        var earned = new ArrayList<Commission>();
        earned.addAll(allocate(30_000_000, up("A:8"), rule).shares());
        earned.addAll(allocate(500_000, up("B:2", "A:8"), rule).shares());
        earned.addAll(allocate(3_000_000, up("C:4", "A:8"), rule).shares());
        earned.addAll(allocate(25_000_000, up("D:6", "A:8"), rule).shares());
        earned.addAll(allocate(60_000_000, up("E:8", "A:8"), rule).shares());
        var by =
                earned.stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.payee().value(),
                                        Collectors.summingLong(one -> one.amount().value())));
        assertThat(by)
                .isEqualTo(
                        Map.of(
                                "A", 3_050_000L,
                                "B", 10_000L,
                                "C", 120_000L,
                                "D", 1_500_000L,
                                "E", 4_800_000L));
    }

    @ParameterizedTest
    @CsvSource({
        "LINE, 1, 'A 80.00, B 10.00'",
        "LINE, 2, 'A 80.00, B 10.00, C 10.00'",
        "EARNED, 1, 'A 80.00, B 0.80'",
        "EARNED, 2, 'A 80.00, B 0.80, C 0.00'"
    })
    void paysEqualsAShare(Peers.From from, int most, String shares) {
        var rule =
                new Differential("team", METALS, Optional.of(new Peers(points(100), from, most)));
        var allocation = allocate(100_000, up("A:金", "B:金", "C:金", "D:金"), rule);
        assertThat(said(allocation)).isEqualTo(shares.replace(", C 0.00", ""));
    }

    @Test
    void paysEqualsOnlyWithinTheirRankAndBelowAHigherOne() {
        var rule =
                new Differential(
                        "team",
                        METALS,
                        Optional.of(new Peers(points(1_000), Peers.From.EARNED, 9)));
        assertThat(said(allocate(100_000, up("A:铜", "B:铜", "C:银", "D:铜", "E:银"), rule)))
                .isEqualTo("A 40.00, B 4.00, C 20.00, E 2.00");
    }

    @Test
    void paysAgentsOfRegionsByDifference() {
        var rule =
                new Regional(
                        "region", Map.of(Region.DISTRICT, points(120), Region.CITY, points(200)));
        var agents =
                List.of(
                        new RegionAgent(Region.DISTRICT, standing("D:")),
                        new RegionAgent(Region.CITY, standing("C:")),
                        new RegionAgent(Region.PROVINCE, standing("P:")));
        var line = new Upline(Optional.empty(), List.of(), agents);
        assertThat(said(allocate(100_000, line, rule))).isEqualTo("D 12.00, C 8.00");
        var city = new Upline(Optional.empty(), List.of(), agents.subList(1, 2));
        assertThat(said(allocate(100_000, city, rule))).isEqualTo("C 20.00");
    }

    @Test
    void paysForEachUnitNoMoreThanWasPaid() {
        var rule = new Levels("level", List.of(new Rate.PerUnit(Fen.of(300))), Missing.KEPT);
        var plan = plan(Plan.SelfPurchase.SPONSORS, rule);
        assertThat(said(Allocator.allocate(new Base(TEA, 3, Fen.of(10_000)), up("S:"), plan)))
                .isEqualTo("S 9.00");
        assertThat(said(Allocator.allocate(new Base(TEA, 3, Fen.of(500)), up("S:"), plan)))
                .isEqualTo("S 5.00");
        assertThat(said(Allocator.allocate(new Base(TEA, 0, Fen.ZERO), up("S:"), plan))).isEmpty();
    }

    @Test
    void paysASkuByItsOwnRules() {
        var plan =
                new Plan(
                        "own",
                        1,
                        List.of(levels(1_000)),
                        Map.of(TEA, List.of(levels(300)), new SkuCode("GIFT"), List.of()),
                        Plan.SelfPurchase.SPONSORS,
                        points(10_000));
        assertThat(said(Allocator.allocate(base(10_000), up("S:"), plan))).isEqualTo("S 3.00");
        var gift = new Base(new SkuCode("GIFT"), 1, Fen.of(10_000));
        assertThat(said(Allocator.allocate(gift, up("S:"), plan))).isEmpty();
        var other = new Base(new SkuCode("CUP"), 1, Fen.of(10_000));
        assertThat(said(Allocator.allocate(other, up("S:"), plan))).isEqualTo("S 10.00");
    }

    @Test
    void givesARebateToABuyerWhoIsADistributor() {
        var rule = new Rebate("rebate", new Rate.Share(points(200)));
        var own = new Upline(Optional.of(standing("B:")), List.of(), List.of());
        assertThat(said(allocate(10_000, own, rule))).isEqualTo("B 2.00");
        assertThat(said(allocate(10_000, up("S:"), rule))).isEmpty();
    }

    /// Division 20, agent 15, first 12, second 6 come to 23 in a shop system that clamps each
    /// difference by itself; here never to more than the cap, and what was cut is said. What he
    /// paid above his price, however many units that is for.
    @ParameterizedTest
    @CsvSource({"B:金, 'B 12.00'", "B:银, 'B 1.00'", "B:铜, ''", "-B:金, ''"})
    void givesAMemberBackWhatIsAboveHisPrice(String buyer, String shares) {
        var rule =
                new MemberPrice(
                        "vip",
                        Map.of(
                                "金", new Rate.Share(points(8_800)),
                                "银", new Rate.PerUnit(Fen.of(3_300))));
        var own = new Upline(Optional.of(standing(buyer)), List.of(), List.of());
        var base = new Base(TEA, 3, Fen.of(10_000));
        var plan = plan(Plan.SelfPurchase.SPONSORS, rule);
        assertThat(said(Allocator.allocate(base, own, plan))).isEqualTo(shares);
    }

    @ParameterizedTest
    @CsvSource({
        "true, '', Q:, 2, 'S 600.00, Q 60.00'",
        "false, P:, Q:, 1, 'S 100.00, P 200.00, Q 20.00'",
        "false, '', '', 1, 'S 100.00'",
        "false, -P:, Q:, 1, 'S 100.00, Q 20.00'"
    })
    void paysAnEntryPack(boolean boss, String above, String peer, int units, String shares) {
        var terms =
                new Walkout(
                        Fen.of(10_000),
                        Fen.of(30_000),
                        Fen.of(20_000),
                        points(1_000),
                        2,
                        Set.of(1, 2),
                        false);
        var line = new PackLine(standing("S:"), boss, someone(above), someone(peer));
        var base = new Base(TEA, units, Fen.of(49_900L * units));
        var plan = plan(Plan.SelfPurchase.SPONSORS, new EntryPack("pack", terms));
        assertThat(said(Allocator.allocate(base, Upline.NONE.with(line), plan))).isEqualTo(shares);
    }

    private static Optional<Standing> someone(String text) {
        return Optional.of(text)
                .filter(Predicate.not(String::isEmpty))
                .map(AllocatorTest::standing);
    }

    @Test
    void cutsWhatIsOverTheCapFromTheEnd() {
        var plan =
                new Plan(
                        "capped",
                        1,
                        List.of(
                                levels(1_200, 600),
                                new Differential("team", METALS, Optional.empty())),
                        Map.of(),
                        Plan.SelfPurchase.SPONSORS,
                        points(2_000));
        var allocation = Allocator.allocate(base(10_000), up("S:铜", "T:金"), plan);
        assertThat(said(allocation)).isEqualTo("S 12.00, T 6.00, S 2.00, T 0.00");
        assertThat(allocation.paidOut()).isEqualTo(Fen.of(2_000));
        assertThat(allocation.shares())
                .extracting(Commission::cut)
                .containsExactly(Fen.ZERO, Fen.ZERO, Fen.of(200), Fen.of(400));
    }

    @Test
    void saysHowItCameToIt() {
        var allocation =
                allocate(
                        100_000,
                        up("A:铜", "B:金", "C:金"),
                        new Differential(
                                "team",
                                METALS,
                                Optional.of(new Peers(points(100), Peers.From.EARNED, 1))));
        assertThat(allocation.shares())
                .extracting(Commission::why)
                .containsExactly(
                        new Commission.Why.Difference("铜", points(400), BasisPoints.NONE),
                        new Commission.Why.Difference("金", points(800), points(400)),
                        new Commission.Why.Peer(
                                "金", points(100), new DistributorCode("B"), Fen.of(4_000)));
        assertThat(two(Missing.MOVES_UP, 10_000, up("-S:", "T:")).shares())
                .extracting(Commission::why)
                .containsExactly(new Commission.Why.Level(1, 2, new Rate.Share(points(1_000))));
    }

    private static Allocation two(Missing missing, long paid, Upline upline) {
        var rates = List.<Rate>of(new Rate.Share(points(1_000)), new Rate.Share(points(500)));
        return allocate(paid, upline, new Levels("two", rates, missing));
    }

    private static Allocation self(Plan.SelfPurchase self, Upline upline) {
        return Allocator.allocate(base(10_000), upline, plan(self, levels(1_000, 500)));
    }

    private static Allocation allocate(long paid, Upline upline, PlanRule rule) {
        return Allocator.allocate(base(paid), upline, plan(Plan.SelfPurchase.SPONSORS, rule));
    }

    private static Levels levels(int... rates) {
        return new Levels(
                "levels",
                Arrays.stream(rates).<Rate>mapToObj(rate -> new Rate.Share(points(rate))).toList(),
                Missing.KEPT);
    }

    private static Plan plan(Plan.SelfPurchase self, PlanRule rule) {
        return new Plan("test", 1, List.of(rule), Map.of(), self, points(10_000));
    }

    private static Base base(long paid) {
        return new Base(TEA, 1, Fen.of(paid));
    }

    private static BasisPoints points(int value) {
        return new BasisPoints(value);
    }

    /// `CODE:RANK`, with a minus before one who cannot earn.
    private static Upline up(String... line) {
        return new Upline(
                Optional.empty(),
                Arrays.stream(line).map(AllocatorTest::standing).toList(),
                List.of());
    }

    private static Standing standing(String text) {
        boolean earns = !text.startsWith("-");
        var parts = (earns ? text : text.substring(1)).split(":", 2);
        return new Standing(new DistributorCode(parts[0]), parts[1], earns);
    }

    private static String said(Allocation allocation) {
        return allocation.shares().stream()
                .map(share -> share.payee() + " " + share.amount())
                .collect(Collectors.joining(", "));
    }
}
