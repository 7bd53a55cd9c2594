package shop.fahuo.core.law;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.BasisPoints;
import shop.fahuo.core.commission.Plan;
import shop.fahuo.core.commission.PlanRule;
import shop.fahuo.core.commission.Rate;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.commission.Walkout;
import shop.fahuo.core.distributor.Sponsors;
import shop.fahuo.core.law.Roots.Root;
import shop.fahuo.core.stock.SkuCode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class LawTest {

    private static final Law.Shop SHOP = new Law.Shop(false, 15, 0);
    private static final Rate FIVE_YUAN = new Rate.PerUnit(Fen.of(500));

    private static Plan plan(PlanRule... rules) {
        return capped(10_000, rules);
    }

    private static Plan capped(int points, PlanRule... rules) {
        return new Plan(
                "测试",
                1,
                List.of(rules),
                Map.of(),
                Plan.SelfPurchase.SPONSORS,
                new BasisPoints(points));
    }

    private static PlanRule levels(int... points) {
        var rates =
                IntStream.of(points)
                        .<Rate>mapToObj(one -> new Rate.Share(new BasisPoints(one)))
                        .toList();
        return new PlanRule.Levels("L", rates, PlanRule.Missing.KEPT);
    }

    private static PlanRule ranks() {
        var rates = Map.of("铜", new BasisPoints(400), "银", new BasisPoints(600));
        return new PlanRule.Differential("R", rates, Optional.empty());
    }

    private static List<Finding> warnings(Plan plan, Law.Shop shop) {
        return warnings(Law.check(PlanShape.of(plan), shop, Optional.empty(), List.of()));
    }

    private static List<Finding> warnings(List<Finding> findings) {
        return findings.stream().filter(one -> one.grade() == Grade.WARN).toList();
    }

    private static Finding warning(Question question, long value, long limit) {
        return new Finding(question, Grade.WARN, value, limit, "");
    }

    @Test
    void nothingIsAskedOfOneLevel() {
        assertThat(warnings(plan(levels(1_000)), SHOP)).isEmpty();
        var findings =
                Law.check(
                        PlanShape.of(plan(levels(1_000))),
                        new Law.Shop(true, 15, 0),
                        Optional.empty(),
                        List.of());
        assertThat(findings).extracting(Finding::grade).containsOnly(Grade.RECORD);
        assertThat(Law.score(findings)).isEqualTo(100);
    }

    @Test
    void twoLevelsAreNoSafeHarbour() {
        assertThat(warnings(plan(levels(1_000, 500)), SHOP))
                .containsExactly(warning(Question.LEVELS, 2, 1));
        assertThat(warnings(plan(levels(1_000, 500)), new Law.Shop(true, 15, 0)))
                .contains(warning(Question.PLATFORM_LEVELS, 2, 1));
    }

    @Test
    void payByRankIsTeamPayHoweverFewRanks() {
        assertThat(warnings(plan(ranks()), SHOP)).containsExactly(warning(Question.RANKS, 2, 0));
    }

    @Test
    void rulesOfOneSkuCountToo() {
        var own = Map.of(new SkuCode("X"), List.of(levels(2_500, 1_000)));
        var plan =
                new Plan(
                        "测试",
                        1,
                        List.of(levels(1_000)),
                        own,
                        Plan.SelfPurchase.SPONSORS,
                        new BasisPoints(10_000));
        assertThat(warnings(plan, SHOP))
                .containsExactly(
                        warning(Question.LEVELS, 2, 1), warning(Question.CEILING, 3_500, 3_000));
    }

    @Test
    void theCapBoundsWhatALineMayPay() {
        assertThat(warnings(capped(3_000, levels(4_000)), SHOP)).isEmpty();
    }

    @Test
    void commissionThatIsHeldTooShortBlocks() {
        var findings =
                Law.check(
                        PlanShape.of(plan(levels(100))),
                        new Law.Shop(false, 6, 0),
                        Optional.empty(),
                        List.of());
        assertThat(findings.getFirst())
                .isEqualTo(new Finding(Question.HOLD_DAYS, Grade.BLOCK, 6, 7, ""));
        assertThat(Law.score(findings)).isZero();
    }

    @Test
    void whoGivesBackHisMarginIsBlocked() {
        assertThat(rebate(Optional.empty())).isEqualTo(Grade.WARN);
        assertThat(rebate(Optional.of(new BasisPoints(1_499)))).isEqualTo(Grade.BLOCK);
        assertThat(rebate(Optional.of(new BasisPoints(1_500)))).isEqualTo(Grade.BLOCK);
        assertThat(rebate(Optional.of(new BasisPoints(1_501)))).isEqualTo(Grade.RECORD);
    }

    /// Of a plan by which up to 15 % goes back to a buyer.
    private static Grade rebate(Optional<BasisPoints> margin) {
        var rules =
                plan(
                        new PlanRule.Rebate("B", new Rate.Share(new BasisPoints(300))),
                        new PlanRule.MemberPrice(
                                "M", Map.of("金", new Rate.Share(new BasisPoints(8_800)))));
        return rebate(rules, margin).grade();
    }

    private static Finding rebate(Plan rules, Optional<BasisPoints> margin) {
        var shape = PlanShape.of(new ShopPlan(rules, Optional.empty(), margin, List.of()));
        return Law.check(shape, SHOP, Optional.empty(), List.of()).stream()
                .filter(one -> one.question() == Question.REBATE)
                .findFirst()
                .orElseThrow();
    }

    static List<PlanRule> givesAmountsBack() {
        return List.of(
                new PlanRule.Rebate("B", FIVE_YUAN),
                new PlanRule.MemberPrice(
                        "M", Map.of("银", new Rate.Share(new BasisPoints(9_900)), "金", FIVE_YUAN)));
    }

    /// Nobody knows of what price it is: 5.00 may be all that was paid.
    @ParameterizedTest
    @MethodSource("givesAmountsBack")
    void amountsThatGoBackAreAllThatTheCapAllows(PlanRule rule) {
        var rules = capped(2_000, rule);
        assertThat(rebate(rules, Optional.of(new BasisPoints(2_000))))
                .isEqualTo(new Finding(Question.REBATE, Grade.BLOCK, 2_000, 2_000, ""));
        assertThat(rebate(rules, Optional.of(new BasisPoints(2_001))).grade())
                .isEqualTo(Grade.RECORD);
    }

    @ParameterizedTest
    @MethodSource("paysAmounts")
    void amountsAreAllThatTheCapAllows(PlanRule rule) {
        assertThat(warnings(capped(3_001, rule), SHOP))
                .contains(warning(Question.CEILING, 3_001, 3_000));
        assertThat(warnings(capped(3_000, rule), SHOP))
                .extracting(Finding::question)
                .doesNotContain(Question.CEILING);
    }

    static Stream<PlanRule> paysAmounts() {
        var levels = new PlanRule.Levels("L", List.of(FIVE_YUAN), PlanRule.Missing.KEPT);
        return Stream.concat(Stream.of(levels), givesAmountsBack().stream());
    }

    @Test
    void anEntryPackIsAskedAbout() {
        var terms =
                new Walkout(
                        Fen.of(10_000),
                        Fen.of(30_000),
                        Fen.of(20_000),
                        new BasisPoints(1_000),
                        2,
                        Set.of(1, 2),
                        false);
        var plan =
                new Plan(
                        "链动",
                        1,
                        List.of(levels(100)),
                        Map.of(new SkuCode("P"), List.of(new PlanRule.EntryPack("L", terms))),
                        Plan.SelfPurchase.SPONSORS,
                        new BasisPoints(7_000));
        assertThat(warnings(plan, SHOP))
                .containsExactlyInAnyOrder(
                        warning(Question.LEVELS, 3, 1),
                        warning(Question.PACKS, 1, 0),
                        warning(Question.CEILING, 7_000, 3_000));
    }

    @Test
    void buyingIntoARoleIsAskedAbout() {
        assertThat(warnings(plan(levels(100)), new Law.Shop(false, 15, 3)))
                .containsExactly(warning(Question.ENTRY_PACKS, 3, 0));
    }

    @Test
    void thirtyPeopleOnThreeLevelsAreNamed() {
        var roots = List.of(new Root("A", 3, 30), new Root("B", 2, 900), new Root("C", 9, 29));
        var findings = Law.check(PlanShape.of(plan(levels(100))), SHOP, Optional.empty(), roots);
        assertThat(warnings(findings))
                .containsExactly(
                        new Finding(Question.ROOT_LEVELS, Grade.WARN, 3, 3, "A"),
                        new Finding(Question.ROOT_PEOPLE, Grade.WARN, 30, 30, "A"));
    }

    @Test
    void whoeverLeftALineStillCountsByWhoBroughtHim() {
        var sponsors = new Sponsors();
        sponsors.add("A", "P");
        IntStream.range(0, 28).forEach(i -> sponsors.add("B" + i, "A"));
        sponsors.add("P", "");
        sponsors.add("Z", "");
        assertThat(Roots.of(sponsors)).containsExactly(new Root("P", 3, 30));
    }

    @Test
    void aLineOfAHundredThousandIsNoTrouble() {
        var sponsors = new Sponsors();
        for (int i = 99_999; i > 0; i--) {
            sponsors.add("D" + i, "D" + (i - 1));
        }
        sponsors.add("D0", "");
        assertThat(Roots.of(sponsors)).containsExactly(new Root("D0", 100_000, 100_000));
    }

    @Test
    void rootsAreByCodeEachWithItsOwnLevels() {
        var sponsors = new Sponsors();
        sponsors.add("R", "");
        sponsors.add("C", "B");
        sponsors.add("B", "A");
        sponsors.add("S", "R");
        sponsors.add("A", "");
        assertThat(Roots.of(sponsors)).containsExactly(new Root("A", 3, 3), new Root("R", 2, 2));
    }

    @Test
    void whatWasSoldToWhomIsHeldAgainstTheLimits() {
        var payees =
                List.of(
                        new Sales.Payee("A", Fen.of(600), Fen.of(1_000)),
                        new Sales.Payee("B", Fen.of(300), Fen.of(1_000)),
                        new Sales.Payee("C", Fen.of(1), Fen.ZERO));
        var sales = new Sales(Fen.of(10_000), Fen.of(4_999), payees);
        var findings =
                Law.check(PlanShape.of(plan(levels(100))), SHOP, Optional.of(sales), List.of());
        assertThat(warnings(findings))
                .containsExactly(
                        new Finding(Question.PAYEE_SHARE, Grade.WARN, Long.MAX_VALUE, 3_000, "C"),
                        new Finding(Question.PAYEE_SHARE, Grade.WARN, 6_000, 3_000, "A"),
                        warning(Question.CONSUMERS, 4_999, 5_000),
                        warning(Question.SELF, 5_001, 3_000),
                        warning(Question.TOP, 6_659, 5_000),
                        warning(Question.COST, 901, 500));
        assertThat(Law.score(findings)).isEqualTo(100 - 10 - 15 - 15 - 15 - 10);
    }
}
