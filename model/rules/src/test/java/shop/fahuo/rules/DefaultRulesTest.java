package shop.fahuo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.stream.Collectors.joining;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import shop.fahuo.core.order.Hold;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.rule.Decider;
import shop.fahuo.core.rule.Decision;
import shop.fahuo.core.rule.Fact;
import shop.fahuo.core.rule.Facts;
import shop.fahuo.core.rule.Rule;
import shop.fahuo.core.rule.RuleLanguage.Reading;
import shop.fahuo.core.rule.RuleSet;
import shop.fahuo.core.rule.RuleTrace;
import shop.fahuo.core.rule.RuleTrace.Effect;
import shop.fahuo.rules.condition.KnownFacts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/// The shipped `default-rules.yaml`.
class DefaultRulesTest {

    private static final RuleSet RULES = shipped();
    private static final String ORDINARY =
            "order.totalFen=5000 order.hasPhysical=true address.complete=true buyer.priorOrders=2"
                    + " buyer.orders1h=1 door.buyers24h=1 device.buyers24h=1 stock.short=false"
                    + " shop.redSwitch=false ";

    @ParameterizedTest
    @CsvSource({
        "'',                                            SHIP,   ''",
        "order.totalFen=99999,                          SHIP,   ''",
        "order.totalFen=100000,                         REVIEW, large-order",
        "buyer.priorOrders=0 order.totalFen=30000,      SHIP,   ''",
        "buyer.priorOrders=0 order.totalFen=30001,      REVIEW, first-order",
        "buyer.priorOrders=1 order.totalFen=30001,      SHIP,   ''",
        "buyer.priorOrders=0 order.totalFen=100000,     REVIEW, large-order first-order",
        "address.complete=false,                        HOLD,   address",
        "address.complete=false order.hasPhysical=false, SHIP,  ''",
        "door.buyers24h=2 device.buyers24h=2,           SHIP,   ''",
        "door.buyers24h=3,                              REVIEW, same-door-or-device",
        "device.buyers24h=3,                            REVIEW, same-door-or-device",
        "buyer.orders1h=5,                              SHIP,   ''",
        "buyer.orders1h=6,                              REVIEW, many-orders",
        "stock.short=true,                              HOLD,   stock-short",
        "stock.short=true buyer.orders1h=6,             REVIEW, many-orders stock-short",
        "shop.redSwitch=true,                           HOLD,   red-switch",
        "shop.redSwitch=true order.totalFen=100000,     HOLD,   red-switch",
    })
    void decides(String unlike, Decision.Verdict verdict, String rules) {
        var decision = decide(KnownFacts.facts(ORDINARY + unlike));

        assertThat(decision.verdict()).isEqualTo(verdict);
        assertThat(acting(decision))
                .isEqualTo((rules + (stopped(decision) ? "" : " ship")).strip());
    }

    @ParameterizedTest
    @CsvSource({
        "device.buyers24h, door.buyers24h=3,   REVIEW",
        "device.buyers24h, door.buyers24h=2,   SHIP",
        "door.buyers24h,   device.buyers24h=3, REVIEW",
        "door.buyers24h,   device.buyers24h=2, SHIP",
    })
    void whereDoorOrDeviceIsMissingTheOtherDecides(
            String missing, String known, Decision.Verdict verdict) {
        var facts = KnownFacts.facts((ORDINARY + known).replace(missing, "order.lines"));

        assertThat(decide(facts).verdict()).isEqualTo(verdict);
    }

    @Test
    void whereNothingIsKnownNothingStandsInTheWay() {
        assertThat(acting(decide(KnownFacts.facts("")))).isEqualTo("ship");
    }

    @Test
    void theRedSwitchHoldsEverythingUntilItIsSwitchedBack() {
        var decision = decide(KnownFacts.facts(ORDINARY + "shop.redSwitch=true stock.short=true"));

        assertThat(decision.holds()).containsExactly(Hold.open(HoldReason.RED_SWITCH));
        assertThat(decision.trace())
                .extracting(RuleTrace::effect)
                .containsExactly(
                        Effect.ACTED,
                        Effect.NONE,
                        Effect.NONE,
                        Effect.NONE,
                        Effect.NONE,
                        Effect.NONE,
                        Effect.STOPPED,
                        Effect.STOPPED);
    }

    @ParameterizedTest
    @EnumSource(names = {"ADDRESS", "STOCK", "RED_SWITCH"})
    void aHoldThatWasReleasedStaysAway(HoldReason reason) {
        var all = EnumSet.of(HoldReason.ADDRESS, HoldReason.STOCK, HoldReason.RED_SWITCH);
        var known =
                KnownFacts.facts(
                        ORDINARY + "address.complete=false stock.short=true shop.redSwitch=true");

        assertThat(decide(new Facts(known.values(), all)).verdict())
                .isEqualTo(Decision.Verdict.SHIP);
        assertThat(decide(new Facts(known.values(), Set.of(reason))).holds())
                .isNotEmpty()
                .doesNotContain(Hold.open(reason));
    }

    @Test
    void everyRuleSpeaksBothLanguages() {
        assertThat(RULES.rules())
                .extracting(Rule::title)
                .allMatch(title -> title.chinese().matches(".*\\p{IsHan}.*"))
                .allMatch(title -> title.english().matches("\\p{ASCII}+"));
    }

    /// docs/rules.md is what an author of rules has to go by.
    @Test
    void theGuideListsEveryFact() throws Exception {
        var guide = Files.readString(Path.of("..", "..", "docs", "rules.md"));

        assertThat(Fact.values())
                .allSatisfy(
                        fact ->
                                assertThat(guide)
                                        .contains(
                                                "| `%s` | %s |"
                                                        .formatted(fact.factName(), type(fact))));
    }

    private static String type(Fact fact) {
        return switch (fact.type()) {
            case WHOLE -> "int";
            case FLAG -> "bool";
            case TEXT -> "string";
            case TEXTS -> "list(string)";
        };
    }

    private static Decision decide(Facts facts) {
        return Decider.decide(facts, RULES, Instant.EPOCH);
    }

    private static String acting(Decision decision) {
        return decision.trace().stream()
                .filter(trace -> trace.effect() == Effect.ACTED)
                .map(RuleTrace::rule)
                .collect(joining(" "));
    }

    private static boolean stopped(Decision decision) {
        return decision.trace().stream().anyMatch(trace -> trace.effect() == Effect.STOPPED);
    }

    private static RuleSet shipped() {
        return switch (new CelRuleLanguage().read(CelRuleLanguage.shippedDefault())) {
            case Reading.Valid(var ruleSet) -> ruleSet;
            case Reading.Invalid(var problems) ->
                    throw new AssertionError(Arrays.toString(problems.toArray()));
        };
    }
}
