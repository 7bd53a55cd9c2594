package shop.fahuo.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static shop.fahuo.rules.condition.Conditions.condition;
import static shop.fahuo.rules.condition.KnownFacts.facts;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.rule.Comparison;
import shop.fahuo.core.rule.Evaluation;
import shop.fahuo.core.rule.FactValue;
import shop.fahuo.core.rule.FactValue.Flag;
import shop.fahuo.core.rule.FactValue.Missing;
import shop.fahuo.core.rule.FactValue.Text;
import shop.fahuo.core.rule.FactValue.Texts;
import shop.fahuo.core.rule.FactValue.Whole;
import shop.fahuo.core.rule.Verdict;

import java.util.List;

/// The comparisons of a [CelCondition].
class CelTraceTest {
    @Test
    void showsEveryComparisonAsWrittenAlsoWhereNobodyCameToIt() {
        var condition =
                condition(
                        "order.totalFen>=yuan(1000)  ||  (buyer.priorOrders == 0 &&"
                                + " !address.complete) || device.buyers24h - 1 < 2");

        var evaluation =
                condition.evaluate(
                        facts("order.totalFen=100000 buyer.priorOrders=4 address.complete=false"));

        assertThat(evaluation)
                .isEqualTo(
                        new Evaluation(
                                Verdict.TRUE,
                                List.of(
                                        new Comparison(
                                                "order.totalFen",
                                                new Whole(100_000),
                                                ">=",
                                                "yuan(1000)",
                                                new Whole(100_000),
                                                Verdict.TRUE),
                                        new Comparison(
                                                "buyer.priorOrders",
                                                new Whole(4),
                                                "==",
                                                "0",
                                                new Whole(0),
                                                Verdict.FALSE),
                                        isTrue("address.complete", false),
                                        new Comparison(
                                                "device.buyers24h - 1",
                                                new Missing(),
                                                "<",
                                                "2",
                                                new Whole(2),
                                                Verdict.UNKNOWN))));
    }

    @Test
    void showsWhatTextsAndListsWereComparedWith() {
        var condition =
                condition(
                        "order.channel.startsWith('tao') && 'A' in order.skus &&"
                                + " order.skus.exists(s, s.endsWith('B')) && order.hour in [1, 2]");

        var evaluation =
                condition.evaluate(facts("order.channel=taobao order.skus=A,AB order.hour=3"));

        assertThat(evaluation.comparisons())
                .containsExactly(
                        new Comparison(
                                "order.channel",
                                new Text("taobao"),
                                "startsWith",
                                "\"tao\"",
                                new Text("tao"),
                                Verdict.TRUE),
                        new Comparison(
                                "\"A\"",
                                new Text("A"),
                                "in",
                                "order.skus",
                                new Texts(List.of("A", "AB")),
                                Verdict.TRUE),
                        new Comparison(
                                "order.skus",
                                new Texts(List.of("A", "AB")),
                                "exists",
                                "s.endsWith(\"B\")",
                                new Text("s.endsWith(\"B\")"),
                                Verdict.TRUE),
                        new Comparison(
                                "order.hour",
                                new Whole(3),
                                "in",
                                "[1, 2]",
                                new Texts(List.of("1", "2")),
                                Verdict.FALSE));
    }

    @Test
    void showsAllThreePartsOfAChoice() {
        var evaluation =
                condition("order.hasNote ? stock.short : order.hour < 6")
                        .evaluate(facts("order.hasNote=true stock.short=false order.hour=3"));

        assertThat(evaluation)
                .isEqualTo(
                        new Evaluation(
                                Verdict.FALSE,
                                List.of(
                                        isTrue("order.hasNote", true),
                                        isTrue("stock.short", false),
                                        new Comparison(
                                                "order.hour",
                                                new Whole(3),
                                                "<",
                                                "6",
                                                new Whole(6),
                                                Verdict.TRUE))));
    }

    @Test
    void showsAComparisonInsideAComparison() {
        var evaluation =
                condition("(order.hour < 6) == order.hasNote")
                        .evaluate(facts("order.hour=3 order.hasNote=true"));

        assertThat(evaluation.comparisons())
                .extracting(Comparison::left, Comparison::operator, Comparison::right)
                .containsExactly(
                        tuple("order.hour", "<", "6"),
                        tuple("order.hour < 6", "==", "order.hasNote"));
    }

    @Test
    void aConstantShowsNothing() {
        assertThat(condition("true").evaluate(facts("")))
                .isEqualTo(new Evaluation(Verdict.TRUE, List.of()));
    }

    @Test
    void keepsItsAuthorsWords() {
        var source = "order.totalFen   >= (yuan(1000)) // large";

        assertThat(condition(source).source()).isEqualTo(source);
    }

    private static Comparison isTrue(String fact, boolean value) {
        FactValue yes = new Flag(true);
        return new Comparison(
                fact, new Flag(value), "==", "true", yes, value ? Verdict.TRUE : Verdict.FALSE);
    }
}
