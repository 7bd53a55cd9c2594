package shop.fahuo.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;

import static shop.fahuo.rules.condition.Conditions.condition;
import static shop.fahuo.rules.condition.Conditions.read;
import static shop.fahuo.rules.condition.KnownFacts.facts;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.rule.Comparison;
import shop.fahuo.core.rule.Fact;
import shop.fahuo.core.rule.FactValue.Whole;
import shop.fahuo.core.rule.Verdict;
import shop.fahuo.rules.condition.ConditionReader.Flaw;
import shop.fahuo.rules.condition.ConditionReader.Read;

import java.util.Arrays;
import java.util.List;

class ConditionReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "order.totalFen; expected type 'bool' but found 'int'",
                "order.totalFen >= '5'; found no matching overload for '_>=_' applied to '(int,"
                        + " string)'",
                "order.totalFen > 1.5; found no matching overload for '_>_' applied to '(int,"
                        + " double)'",
                "stock.short && order.hour; found no matching overload for '_&&_' applied to"
                        + " '(bool, int)'",
                "order.skus == 'A'; found no matching overload for '_==_' applied to"
                        + " '(list(string), string)'",
                "total > 5; undeclared reference to 'total'",
                "order > 5; undeclared reference to 'order'",
                "stock.shortage; there is no fact 'stock.shortage', only stock.short",
                "door.buyers.h24 > 1; there is no fact 'door.buyers.h24', only door.buyers24h",
                "order.totalFen.value > 1; type 'int' does not support field selection",
                "has(order.totalFen); expression does not select a field",
                "order.channel.matches('['); not a pattern: error parsing regexp: missing closing"
                        + " ]: `[`",
                "order.channel.matches('((a{30}){30}){30}'); the pattern is too long",
                "now() > 5; undeclared reference to 'now'",
                "getenv('HOME') == 'a'; undeclared reference to 'getenv'",
                "yuan('1.234') > 1; yuan takes whole yuan or a text with at most two decimals, such"
                        + " as \"99.90\"",
                "yuan(1.5) > 1; yuan takes whole yuan or a text with at most two decimals, such as"
                        + " \"99.90\"",
                "yuan(order.hour) > 1; yuan takes whole yuan or a text with at most two decimals,"
                        + " such as \"99.90\"",
                "yuan('1e9') > 1; yuan takes whole yuan or a text with at most two decimals, such"
                        + " as \"99.90\"",
                "yuan(9000000000000000000) > 1; yuan takes whole yuan or a text with at most two"
                        + " decimals, such as \"99.90\"",
            })
    void saysWhatIsWrong(String source, String words) {
        assertThat(read(source)).isEqualTo(new Read.Refused(List.of(new Flaw(1, words))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "order.totalFen > 1 && 1.5 < 2.5;    1.5;              double",
                "dyn(stock.short);                   dyn(stock.short); dyn",
                "bytes(order.channel) == b'a';       bytes(order.channel); bytes",
                "type(order.hour) == int;            type(order.hour); type",
                "timestamp('2026-01-01T00:00:00Z') > timestamp('2025-01-01T00:00:00Z');"
                        + " timestamp(\"2026-01-01T00:00:00Z\"); google.protobuf.Timestamp",
                "{'a': 1}.exists(k, k == 'a');       {\"a\": 1};       map",
                "5u > 2u;                            5u;               uint",
                "null == null;                       null;             null_type",
            })
    void comparesOnlyWhatATraceCanShow(String source, String culprit, String type) {
        assertThat(read(source))
                .isInstanceOfSatisfying(
                        Read.Refused.class,
                        refused ->
                                assertThat(refused.flaws())
                                        .contains(
                                                new Flaw(
                                                        1,
                                                        "a condition is about whole numbers, yes or"
                                                                + " no, texts and lists of them; '"
                                                                + culprit
                                                                + "' is "
                                                                + type)));
    }

    @Test
    void namesTheLineOfEachFlaw() {
        var source = "order.totalFen > 5\n|| stock.shortage\n|| door.visits > 3";

        assertThat(read(source))
                .isEqualTo(
                        new Read.Refused(
                                List.of(
                                        new Flaw(
                                                2,
                                                "there is no fact 'stock.shortage', only"
                                                        + " stock.short"),
                                        new Flaw(
                                                3,
                                                "there is no fact 'door.visits', only"
                                                        + " door.buyers24h"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "order.totalFen >", "&&", "'", "a b", "(", "// nothing", "\0"})
    void refusesWhatIsNotAnExpression(String source) {
        assertThat(read(source)).isInstanceOf(Read.Refused.class);
    }

    @Test
    void refusesAConditionTooLongToRead() {
        var longest = "true" + " ".repeat(Language.MAX_LENGTH - 4);

        assertThat(read(longest)).isInstanceOf(Read.Accepted.class);
        assertThat(read(longest + " ")).isInstanceOf(Read.Refused.class);
    }

    @Test
    void refusesAConditionNestedTooDeep() {
        assertThat(read("(".repeat(10) + "true" + ")".repeat(10)))
                .isInstanceOf(Read.Accepted.class);
        assertThat(read("(".repeat(900) + "true" + ")".repeat(900)))
                .isInstanceOf(Read.Refused.class);
        assertThat(read("[".repeat(900) + "]".repeat(900) + " == []"))
                .isInstanceOf(Read.Refused.class);
    }

    @Test
    void takesAsManyAlternativesAsFit() {
        var many = "order.hour == 1" + " || order.hour == 2".repeat(90);

        assertThat(condition(many).evaluate(facts("order.hour=2")).comparisons()).hasSize(91);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "yuan(1000);         100000",
                "yuan(0);            0",
                "yuan(-5);           -500",
                "yuan('99.90');      9990",
                "yuan('99.9');       9990",
                "yuan('-0.01');      -1",
                "yuan('123456789012345.67'); 12345678901234567",
            })
    void readsYuanAsFen(String source, long fen) {
        var shown = source.replace('\'', '"');

        assertThat(
                        condition("order.totalFen == " + source)
                                .evaluate(facts("order.totalFen=" + fen)))
                .extracting(evaluation -> evaluation.comparisons().getFirst())
                .isEqualTo(
                        new Comparison(
                                "order.totalFen",
                                new Whole(fen),
                                "==",
                                shown,
                                new Whole(fen),
                                Verdict.TRUE));
    }

    @ParameterizedTest
    @EnumSource
    void knowsEveryFact(Fact fact) {
        var source =
                switch (fact.type()) {
                    case WHOLE -> fact.factName() + " == 7";
                    case FLAG -> fact.factName();
                    case TEXT -> fact.factName() + " == 'seven'";
                    case TEXTS -> "'seven' in " + fact.factName();
                };
        var value =
                switch (fact.type()) {
                    case WHOLE -> "7";
                    case FLAG -> "true";
                    case TEXT, TEXTS -> "seven";
                };

        var evaluation = condition(source).evaluate(facts(fact.factName() + "=" + value));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.TRUE);
    }

    @Property(tries = 300)
    void neverFails(
            @ForAll @StringLength(max = 40) @CharRange(from = ' ', to = '~') String nonsense) {
        for (var source :
                Arrays.asList(nonsense, "order.hour " + nonsense, nonsense + " || true")) {
            assertThat(read(source)).isNotNull();
        }
    }
}
