package shop.fahuo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.rule.Decider;
import shop.fahuo.core.rule.Fact;
import shop.fahuo.core.rule.FactValue;
import shop.fahuo.core.rule.FactValue.Flag;
import shop.fahuo.core.rule.FactValue.Text;
import shop.fahuo.core.rule.FactValue.Texts;
import shop.fahuo.core.rule.FactValue.Whole;
import shop.fahuo.core.rule.Facts;
import shop.fahuo.core.rule.RuleLanguage.Reading;
import shop.fahuo.core.rule.RuleSet;

import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Deciding again, years later, from nothing but what was stored.
class ReplayTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final RuleSet RULES = read(CelRuleLanguage.shippedDefault());

    @Property(tries = 200)
    void theSameFactsAndRulesGiveTheSameBytes(@ForAll("anyFacts") Facts facts, @ForAll Instant at) {
        var decided = Decider.decide(facts, RULES, at);

        var stored = parse(facts.json());
        var again = Decider.decide(stored, RULES, decided.at());

        assertThat(stored).isEqualTo(facts);
        assertThat(again.json()).isEqualTo(decided.json());
    }

    @Property(tries = 5)
    void theRulesReadAgainGiveTheSameBytes(@ForAll("anyFacts") Facts facts) {
        var decided = Decider.decide(facts, RULES, Instant.EPOCH);

        var again = Decider.decide(facts, read(RULES.source()), Instant.EPOCH);

        assertThat(again.json()).isEqualTo(decided.json());
    }

    @Provide
    Arbitrary<Facts> anyFacts() {
        return Combinators.combine(
                        Arbitraries.of(Fact.class).set(),
                        Arbitraries.of(HoldReason.class).set(),
                        Arbitraries.longs(),
                        Arbitraries.strings(),
                        Arbitraries.of(true, false))
                .as(ReplayTest::facts);
    }

    private static Facts facts(
            Set<Fact> known, Set<HoldReason> waived, long number, String text, boolean flag) {
        var values = new EnumMap<Fact, FactValue>(Fact.class);
        for (var fact : known) {
            values.put(
                    fact,
                    switch (fact.type()) {
                        case WHOLE -> new Whole(number >> fact.factName().length());
                        case FLAG -> new Flag(flag ^ (fact.factName().length() % 2 == 0));
                        case TEXT -> new Text(text);
                        case TEXTS -> new Texts(List.of(text, "", text + "\""));
                    });
        }
        return new Facts(values, waived);
    }

    private static Facts parse(String json) {
        var values = new EnumMap<Fact, FactValue>(Fact.class);
        var waived = EnumSet.noneOf(HoldReason.class);
        Map<?, ?> stored = JSON.readValue(json, Map.class);
        stored.forEach(
                (name, value) -> {
                    if (name.equals(Facts.WAIVED)) {
                        texts(value).stream().map(HoldReason::valueOf).forEach(waived::add);
                    } else {
                        var fact = Fact.named((String) name).orElseThrow();
                        values.put(fact, value(value));
                    }
                });
        return new Facts(values, waived);
    }

    private static FactValue value(Object value) {
        return switch (value) {
            case Number number -> new Whole(number.longValue());
            case Boolean flag -> new Flag(flag);
            case String text -> new Text(text);
            default -> new Texts(texts(value));
        };
    }

    private static List<String> texts(Object list) {
        return ((List<?>) list).stream().map(String.class::cast).toList();
    }

    private static RuleSet read(String source) {
        return ((Reading.Valid) new CelRuleLanguage().read(source)).ruleSet();
    }
}
