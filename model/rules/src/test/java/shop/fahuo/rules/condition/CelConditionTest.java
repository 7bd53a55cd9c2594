package shop.fahuo.rules.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static shop.fahuo.rules.condition.Conditions.condition;
import static shop.fahuo.rules.condition.KnownFacts.facts;
import static shop.fahuo.rules.condition.KnownFacts.withSkus;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.rule.Comparison;
import shop.fahuo.core.rule.Evaluation;
import shop.fahuo.core.rule.FactValue.Failed;
import shop.fahuo.core.rule.FactValue.Failure;
import shop.fahuo.core.rule.Verdict;

import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

class CelConditionTest {
    private static final String DOOR_OR_DEVICE = "door.buyers24h >= 3 || device.buyers24h >= 3";
    private static final String DOOR_AND_DEVICE = "door.buyers24h >= 3 && device.buyers24h >= 3";

    @ParameterizedTest
    @CsvSource({
        "door.buyers24h=3 device.buyers24h=3, TRUE,    TRUE",
        "door.buyers24h=3 device.buyers24h=2, TRUE,    FALSE",
        "door.buyers24h=2 device.buyers24h=2, FALSE,   FALSE",
        "door.buyers24h=3,                    TRUE,    UNKNOWN",
        "door.buyers24h=2,                    UNKNOWN, FALSE",
        "device.buyers24h=3,                  TRUE,    UNKNOWN",
        "device.buyers24h=2,                  UNKNOWN, FALSE",
        "'',                                  UNKNOWN, UNKNOWN",
    })
    void aMissingFactLeavesTheOtherHalfItsSay(String known, Verdict either, Verdict both) {
        assertThat(verdict(DOOR_OR_DEVICE, known)).isEqualTo(either);
        assertThat(verdict(DOOR_AND_DEVICE, known)).isEqualTo(both);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "device.buyers24h == 0",
                "device.buyers24h != 0",
                "!(device.buyers24h > 1)",
                "device.buyers24h + 1 > 0",
                "device.buyers24h == device.buyers24h",
                "order.channel.startsWith('')",
                "order.channel in ['a', 'b']",
                "'A' in order.skus",
                "order.skus.exists(s, true)",
                "order.skus.all(s, true)",
                "size(order.skus) >= 0",
                "[device.buyers24h].exists(n, n > 0)",
                "stock.short",
                "!stock.short",
                "stock.short ? true : true",
            })
    void whatHangsOnAMissingFactIsUnknown(String source) {
        assertThat(verdict(source, "")).isEqualTo(Verdict.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "order.totalFen / order.lines > 1;           DIVISION_BY_ZERO",
                "order.totalFen % order.lines > 1;           DIVISION_BY_ZERO",
                "order.totalFen * order.totalFen > 1;        OVERFLOW",
                "order.totalFen + order.totalFen > 1;        OVERFLOW",
                "-order.discountFen > 1;                     OVERFLOW",
                "order.skus[7] == 'A';                       OTHER",
                "int(order.channel) > 1;                     OTHER",
            })
    void arithmeticThatBreaksIsUnknownAndSaysHow(String source, Failure failure) {
        var facts =
                facts(
                        "order.totalFen=9223372036854775807 order.discountFen=-9223372036854775808"
                                + " order.lines=0 order.skus=A order.channel=taobao");

        var evaluation = condition(source).evaluate(facts);

        assertThat(evaluation.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(evaluation.comparisons())
                .extracting(Comparison::leftValue, Comparison::verdict)
                .containsExactly(tuple(new Failed(failure), Verdict.UNKNOWN));
    }

    @ParameterizedTest
    @CsvSource({
        "order.totalFen > 5 || 1 / order.lines > 0, TRUE",
        "1 / order.lines > 0 || order.totalFen > 5, TRUE",
        "order.totalFen < 5 && 1 / order.lines > 0, FALSE",
        "1 / order.lines > 0 && order.totalFen < 5, FALSE",
        "1 / order.lines > 0 || order.totalFen < 5, UNKNOWN",
        "1 / order.lines > 0 || device.buyers24h > 0, UNKNOWN",
    })
    void aBreakageLeavesTheOtherHalfItsSay(String source, Verdict verdict) {
        assertThat(verdict(source, "order.totalFen=9 order.lines=0")).isEqualTo(verdict);
    }

    @Test
    void aLoopThatGoesOnForTooLongIsUnknown() {
        var all = condition("order.skus.all(s, s.startsWith('SKU'))");

        assertThat(all.evaluate(withSkus(Language.MAX_ITERATIONS - 1)).verdict())
                .isEqualTo(Verdict.TRUE);
        assertThat(all.evaluate(withSkus(Language.MAX_ITERATIONS + 1)).verdict())
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void loopsWithinLoopsShareOneLimit() {
        var nested = condition("order.skus.all(a, order.skus.all(b, a != b || a == b))");

        var evaluation = nested.evaluate(withSkus(50));

        assertThat(evaluation.verdict()).isEqualTo(Verdict.UNKNOWN);
        assertThat(evaluation.comparisons())
                .extracting(Comparison::rightValue)
                .containsExactly(new Failed(Failure.TOO_MANY_STEPS));
    }

    @Test
    void saysTheSameOnEveryThread() throws Exception {
        var condition = condition(DOOR_OR_DEVICE + " || order.skus.exists(s, s == 'A')");
        var here = condition.evaluate(facts("door.buyers24h=2 order.skus=B,C"));

        try (var threads = Executors.newFixedThreadPool(4)) {
            var there =
                    threads.invokeAll(
                            IntStream.range(0, 400)
                                    .<Callable<Evaluation>>mapToObj(
                                            i ->
                                                    () ->
                                                            condition.evaluate(
                                                                    facts(
                                                                            "door.buyers24h=2"
                                                                                + " order.skus=B,C")))
                                    .toList());
            assertThat(there).extracting(Future::get).containsOnly(here);
        }
    }

    private static Verdict verdict(String source, String known) {
        return condition(source).evaluate(facts(known)).verdict();
    }
}
