package shop.fahuo.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class NearMissTest {

    private static final Comparison LARGE = wanted("order.totalFen", 90_000, ">=", 100_000);
    private static final Comparison CROWDED = wanted("door.buyers24h", 1, ">=", 3);
    private static final Comparison MANY = wanted("buyer.orders1h", 3, ">", 5);
    private static final Comparison SWITCH =
            new Comparison(
                    "shop.redSwitch",
                    new FactValue.Flag(false),
                    "==",
                    "true",
                    new FactValue.Flag(true),
                    Verdict.FALSE);

    @Test
    void isTheRuleWhoseThresholdWasNearest() {
        var large = silent("large", LARGE);
        assertThat(NearMiss.of(List.of(silent("many", MANY), large, silent("door", CROWDED))))
                .contains(new NearMiss(large, LARGE, 0.1));
    }

    @Test
    void isNeverARuleThatSpoke() {
        var spoke =
                new RuleTrace(
                        "a", Verdict.TRUE, RuleTrace.Effect.ACTED, List.of(met("order.lines")));
        assertThat(NearMiss.of(List.of(spoke))).isEmpty();
    }

    @Test
    void mayBeARuleThatHangsOnWhatNobodyKnows() {
        var rule =
                new RuleTrace("either", Verdict.UNKNOWN, RuleTrace.Effect.NONE, List.of(CROWDED));
        assertThat(NearMiss.of(List.of(rule)).orElseThrow().missed()).isEqualTo(CROWDED);
    }

    @Test
    void isNotToldByYesAndNo() {
        assertThat(NearMiss.of(List.of(silent("switch", SWITCH)))).isEmpty();
        assertThat(NearMiss.of(List.of(silent("both", met("order.lines"), SWITCH, LARGE))))
                .isEmpty();
    }

    @Test
    void ofSeveralThatWereAllInTheWayTheFarthestTells() {
        var rule = silent("and", met("order.lines"), LARGE, CROWDED);
        assertThat(NearMiss.of(List.of(rule)).orElseThrow().missed()).isEqualTo(CROWDED);
    }

    @Test
    void whereAnyWouldHaveBeenEnoughTheNearestTells() {
        var rule = silent("or", CROWDED, LARGE, SWITCH);
        assertThat(NearMiss.of(List.of(rule)).orElseThrow().missed()).isEqualTo(LARGE);
    }

    @Test
    void aThresholdOfNothingDividesByOne() {
        var below = wanted("order.discountFen", 2, "<", 0);
        assertThat(NearMiss.of(List.of(silent("none", below))).orElseThrow().gap()).isEqualTo(2);
    }

    private static RuleTrace silent(String id, Comparison... comparisons) {
        return new RuleTrace(id, Verdict.FALSE, RuleTrace.Effect.NONE, List.of(comparisons));
    }

    private static Comparison met(String fact) {
        return new Comparison(
                fact, new FactValue.Whole(2), ">", "1", new FactValue.Whole(1), Verdict.TRUE);
    }

    private static Comparison wanted(String fact, long seen, String sign, long threshold) {
        return new Comparison(
                fact,
                new FactValue.Whole(seen),
                sign,
                Long.toString(threshold),
                new FactValue.Whole(threshold),
                Verdict.FALSE);
    }
}
