package shop.fahuo.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import shop.fahuo.core.rule.Comparison;
import shop.fahuo.core.rule.Fact;
import shop.fahuo.core.rule.FactValue;
import shop.fahuo.core.rule.FactValue.Whole;
import shop.fahuo.core.rule.Facts;
import shop.fahuo.core.rule.Verdict;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// [CelCondition] against three-valued logic written down a second time.
class CelLogicTest {

    private static final List<Fact> FACTS =
            List.of(Fact.ORDER_TOTAL, Fact.ORDER_LINES, Fact.BUYER_ORDERS_1H, Fact.DOOR_BUYERS_24H);

    @Property(tries = 400)
    void agreesWithThreeValuedLogic(
            @ForAll("questions") Question question, @ForAll("knowledge") Facts facts) {
        var evaluation = Conditions.condition(question.source()).evaluate(facts);

        assertThat(evaluation.verdict()).isEqualTo(question.verdict(facts));
        assertThat(evaluation.comparisons())
                .extracting(Comparison::verdict)
                .isEqualTo(question.leaves().map(leaf -> leaf.verdict(facts)).toList());
    }

    @Provide
    Arbitrary<Question> questions() {
        return Arbitraries.recursive(
                this::leaves, inner -> Arbitraries.oneOf(negated(inner), joined(inner)), 0, 4);
    }

    @Provide
    Arbitrary<Facts> knowledge() {
        return Arbitraries.maps(Arbitraries.of(FACTS), Arbitraries.longs().between(0, 3))
                .map(CelLogicTest::facts);
    }

    private static Facts facts(Map<Fact, Long> numbers) {
        var values = new EnumMap<Fact, FactValue>(Fact.class);
        numbers.forEach((fact, number) -> values.put(fact, new Whole(number)));
        return KnownFacts.facts(values);
    }

    private Arbitrary<Question> leaves() {
        return Combinators.combine(Arbitraries.of(FACTS), Arbitraries.longs().between(0, 3))
                .as(Leaf::new);
    }

    private static Arbitrary<Question> negated(Arbitrary<Question> inner) {
        return inner.map(Not::new);
    }

    private static Arbitrary<Question> joined(Arbitrary<Question> inner) {
        return Combinators.combine(inner, inner, Arbitraries.of(true, false)).as(Joined::new);
    }

    sealed interface Question {

        String source();

        Verdict verdict(Facts facts);

        Stream<Leaf> leaves();
    }

    record Leaf(Fact fact, long least) implements Question {

        @Override
        public String source() {
            return fact.factName() + " >= " + least;
        }

        @Override
        public Verdict verdict(Facts facts) {
            return facts.get(fact) instanceof Whole(var value)
                    ? value >= least ? Verdict.TRUE : Verdict.FALSE
                    : Verdict.UNKNOWN;
        }

        @Override
        public Stream<Leaf> leaves() {
            return Stream.of(this);
        }
    }

    record Not(Question inner) implements Question {

        @Override
        public String source() {
            return "!(" + inner.source() + ")";
        }

        @Override
        public Verdict verdict(Facts facts) {
            return switch (inner.verdict(facts)) {
                case TRUE -> Verdict.FALSE;
                case FALSE -> Verdict.TRUE;
                case UNKNOWN -> Verdict.UNKNOWN;
            };
        }

        @Override
        public Stream<Leaf> leaves() {
            return inner.leaves();
        }
    }

    record Joined(Question left, Question right, boolean both) implements Question {

        @Override
        public String source() {
            return "(" + left.source() + (both ? " && " : " || ") + right.source() + ")";
        }

        @Override
        public Verdict verdict(Facts facts) {
            var sides = List.of(left.verdict(facts), right.verdict(facts));
            var settling = both ? Verdict.FALSE : Verdict.TRUE;
            if (sides.contains(settling)) {
                return settling;
            }
            return sides.contains(Verdict.UNKNOWN) ? Verdict.UNKNOWN : sides.getFirst();
        }

        @Override
        public Stream<Leaf> leaves() {
            return Stream.concat(left.leaves(), right.leaves());
        }
    }
}
