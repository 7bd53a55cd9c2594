package shop.fahuo.core.rule;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.core.order.Hold;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.rule.RuleTrace.Effect;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class DeciderTest {

    private static final Instant NOW = Instant.parse("2026-11-11T04:00:00Z");
    private static final Action SHIP = new Action.Ship();
    private static final Action REVIEW = new Action.Review();
    private static final Action REJECT = new Action.Reject();
    private static final Action STOCK = hold(HoldReason.STOCK, 0);

    /// A condition that says what a test wants.
    record Says(Verdict verdict) implements Condition {

        @Override
        public String source() {
            return verdict.name();
        }

        @Override
        public Evaluation evaluate(Facts facts) {
            return new Evaluation(verdict, List.of());
        }
    }

    static Stream<Arguments> gravities() {
        return Stream.of(
                Arguments.of(List.of(), Decision.Verdict.REVIEW),
                Arguments.of(List.of(SHIP), Decision.Verdict.SHIP),
                Arguments.of(List.of(SHIP, STOCK), Decision.Verdict.HOLD),
                Arguments.of(List.of(STOCK, SHIP), Decision.Verdict.HOLD),
                Arguments.of(List.of(REVIEW, STOCK, SHIP), Decision.Verdict.REVIEW),
                Arguments.of(List.of(SHIP, REJECT, REVIEW, STOCK), Decision.Verdict.REJECT),
                Arguments.of(List.of(new Action.Tag("gift")), Decision.Verdict.REVIEW),
                Arguments.of(
                        List.of(new Action.Priority(5), new Action.Courier("SF")),
                        Decision.Verdict.REVIEW));
    }

    @ParameterizedTest
    @MethodSource("gravities")
    void theGravestVerdictWinsAndSilenceIsReviewed(List<Action> fired, Decision.Verdict verdict) {
        assertThat(decide(firing(fired)).verdict()).isEqualTo(verdict);
    }

    @ParameterizedTest
    @EnumSource(names = {"FALSE", "UNKNOWN"})
    void whatIsNotTrueDoesNothing(Verdict verdict) {
        var decision = decide(List.of(rule("no", verdict, REJECT, true), firing("ship", SHIP)));

        assertThat(decision.verdict()).isEqualTo(Decision.Verdict.SHIP);
        assertThat(decision.trace())
                .containsExactly(
                        new RuleTrace("no", verdict, Effect.NONE, List.of()),
                        new RuleTrace("ship", Verdict.TRUE, Effect.ACTED, List.of()));
    }

    @Test
    void afterAStopTheOthersAreAskedButDoNotAct() {
        var decision =
                decide(
                        List.of(
                                rule("stop", Verdict.TRUE, SHIP, true),
                                firing("reject", REJECT),
                                rule("no", Verdict.FALSE, REJECT, false)));

        assertThat(decision.verdict()).isEqualTo(Decision.Verdict.SHIP);
        assertThat(decision.trace())
                .extracting(RuleTrace::effect)
                .containsExactly(Effect.ACTED, Effect.STOPPED, Effect.NONE);
    }

    @Test
    void aWaivedHoldNeitherStandsNorStops() {
        var rules = List.of(rule("stop", Verdict.TRUE, STOCK, true), firing("review", REVIEW));

        var decision = Decider.decide(waiving(HoldReason.STOCK), set(rules), NOW);

        assertThat(decision.verdict()).isEqualTo(Decision.Verdict.REVIEW);
        assertThat(decision.holds()).isEmpty();
        assertThat(decision.trace())
                .extracting(RuleTrace::effect)
                .containsExactly(Effect.WAIVED, Effect.ACTED);
    }

    @Test
    void whereOnlyAWaivedHoldSpokeAPersonReviews() {
        var decision = Decider.decide(waiving(HoldReason.STOCK), set(firing(List.of(STOCK))), NOW);

        assertThat(decision.verdict()).isEqualTo(Decision.Verdict.REVIEW);
    }

    @Test
    void waivingOneReasonLeavesTheOthers() {
        var rules = firing(List.of(STOCK, hold(HoldReason.RISK, 0)));

        assertThat(Decider.decide(waiving(HoldReason.STOCK), set(rules), NOW).holds())
                .containsExactly(Hold.open(HoldReason.RISK));
    }

    static Stream<Arguments> sameHolds() {
        var day = Optional.of(NOW.plus(Duration.ofDays(1)));
        var week = Optional.of(NOW.plus(Duration.ofDays(7)));
        return Stream.of(
                Arguments.of(24, 168, week),
                Arguments.of(168, 24, week),
                Arguments.of(24, 24, day),
                Arguments.of(24, 0, Optional.empty()),
                Arguments.of(0, 24, Optional.empty()),
                Arguments.of(0, 0, Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("sameHolds")
    void ofTwoHoldsForOneReasonTheLongerStands(int hours, int otherHours, Optional<Instant> until) {
        var decision =
                decide(
                        firing(
                                List.of(
                                        hold(HoldReason.RISK, hours),
                                        STOCK,
                                        hold(HoldReason.RISK, otherHours))));

        assertThat(decision.holds())
                .containsExactly(new Hold(HoldReason.RISK, until), Hold.open(HoldReason.STOCK));
    }

    @Test
    void putsTheSmallThingsTogether() {
        var decision =
                decide(
                        firing(
                                List.of(
                                        new Action.Tag("gift"),
                                        new Action.Tag("big"),
                                        new Action.Tag("gift"),
                                        new Action.Priority(-5),
                                        new Action.Priority(-7),
                                        new Action.UndoWindow(Duration.ofMinutes(30)),
                                        new Action.UndoWindow(Duration.ofMinutes(10)),
                                        new Action.Courier("SF"),
                                        new Action.Courier("YTO"),
                                        SHIP)));

        assertThat(decision)
                .usingRecursiveComparison()
                .ignoringFields("trace")
                .isEqualTo(
                        new Decision(
                                set(List.of()).hash(),
                                NOW,
                                Decision.Verdict.SHIP,
                                List.of(),
                                new TreeSet<>(Set.of("big", "gift")),
                                -5,
                                Duration.ofMinutes(30),
                                Optional.of("SF"),
                                List.of()));
    }

    @Test
    void hasOneTextForOneDecision() {
        var decision =
                Decider.decide(
                        new Facts(Map.of(), Set.of()),
                        set(
                                List.of(
                                        rule("hold", Verdict.TRUE, hold(HoldReason.RISK, 2), true),
                                        rule("no", Verdict.UNKNOWN, SHIP, false))),
                        NOW);

        assertThat(decision.json())
                .isEqualTo(
                        "{\"action\":\"HOLD\",\"at\":\"2026-11-11T04:00:00Z\","
                                + "\"holds\":[{\"reason\":\"RISK\","
                                + "\"until\":\"2026-11-11T06:00:00Z\"}],\"priority\":0,"
                                + "\"ruleSet\":\""
                                + set(List.of()).hash().hex()
                                + "\",\"tags\":[],\"trace\":["
                                + "{\"comparisons\":[],\"effect\":\"ACTED\",\"rule\":\"hold\","
                                + "\"verdict\":\"TRUE\"},"
                                + "{\"comparisons\":[],\"effect\":\"NONE\",\"rule\":\"no\","
                                + "\"verdict\":\"UNKNOWN\"}],\"undoWindowSeconds\":0}");
    }

    @Property(tries = 500)
    void theTraceAccountsForTheDecision(@ForAll("anyRules") List<Rule> rules) {
        var decision = decide(rules);
        var acting =
                IntStream.range(0, rules.size())
                        .filter(i -> decision.trace().get(i).effect() == Effect.ACTED)
                        .mapToObj(rules::get)
                        .toList();

        assertThat(decision.trace()).extracting(RuleTrace::rule).isEqualTo(ids(rules));
        assertThat(decision.verdict()).isEqualTo(gravest(acting));
        assertThat(acting.stream().limit(Math.max(0, acting.size() - 1))).noneMatch(Rule::stop);
        assertThat(decision.json()).isEqualTo(decide(rules).json());
    }

    @Provide
    Arbitrary<List<Rule>> anyRules() {
        var actions =
                Arbitraries.of(
                        SHIP, REVIEW, REJECT, STOCK, new Action.Tag("a"), new Action.Priority(1));
        return Combinators.combine(
                        Arbitraries.of(Verdict.class), actions, Arbitraries.of(true, false, false))
                .as((verdict, action, stop) -> rule("r", verdict, action, stop))
                .list()
                .ofMaxSize(8);
    }

    private static Decision.Verdict gravest(List<Rule> acting) {
        return acting.stream()
                .map(Rule::action)
                .<Decision.Verdict>mapMulti(
                        (action, verdicts) -> {
                            switch (action) {
                                case Action.Ship() -> verdicts.accept(Decision.Verdict.SHIP);
                                case Action.Review() -> verdicts.accept(Decision.Verdict.REVIEW);
                                case Action.Reject() -> verdicts.accept(Decision.Verdict.REJECT);
                                case Action.PutOnHold _ -> verdicts.accept(Decision.Verdict.HOLD);
                                case Action.Tag _,
                                        Action.Priority _,
                                        Action.UndoWindow _,
                                        Action.Courier _ -> {}
                            }
                        })
                .max(Decision.Verdict::compareTo)
                .orElse(Decision.Verdict.REVIEW);
    }

    private static List<String> ids(List<Rule> rules) {
        return rules.stream().map(Rule::id).toList();
    }

    private static Decision decide(List<Rule> rules) {
        return Decider.decide(new Facts(Map.of(), Set.of()), set(rules), NOW);
    }

    private static Facts waiving(HoldReason reason) {
        return new Facts(Map.of(), Set.of(reason));
    }

    private static RuleSet set(List<Rule> rules) {
        return new RuleSet("test", rules, "test");
    }

    private static List<Rule> firing(List<Action> actions) {
        return actions.stream().map(action -> firing("r", action)).toList();
    }

    private static Rule firing(String id, Action action) {
        return rule(id, Verdict.TRUE, action, false);
    }

    private static Rule rule(String id, Verdict verdict, Action action, boolean stop) {
        return new Rule(id, new Rule.Title("", ""), new Says(verdict), action, stop);
    }

    /// @param hours 0 for a hold without an end
    private static Action hold(HoldReason reason, int hours) {
        return new Action.PutOnHold(
                reason, Optional.of(hours).filter(h -> h > 0).map(Duration::ofHours));
    }
}
