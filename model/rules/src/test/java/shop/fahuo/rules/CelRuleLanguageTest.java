package shop.fahuo.rules;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.junit.jupiter.api.Test;

import shop.fahuo.core.Sha256;
import shop.fahuo.core.rule.RuleLanguage.Problem;
import shop.fahuo.core.rule.RuleLanguage.Reading;

import java.util.List;

class CelRuleLanguageTest {

    private static final CelRuleLanguage LANGUAGE = new CelRuleLanguage();

    @Test
    void aRuleSetIsItsFile() {
        var source = CelRuleLanguage.shippedDefault();

        assertThat(LANGUAGE.read(source))
                .isInstanceOfSatisfying(
                        Reading.Valid.class,
                        valid -> {
                            assertThat(valid.ruleSet().name()).isEqualTo("default");
                            assertThat(valid.ruleSet().source()).isEqualTo(source);
                            assertThat(valid.ruleSet().hash()).isEqualTo(Sha256.of(source));
                        });
    }

    @Test
    void namesTheLineInTheFileAndTheRule() {
        var source =
                """
                name: test
                rules:
                  - id: block
                    title: {zh: 一, en: One}
                    when: |
                      order.totalFen > 5
                        && order.hour > 'a'
                    then: ship
                  - id: folded
                    title: {zh: 二, en: Two}
                    when: >
                      order.totalFen > 5
                      && stock.shortage
                    then: ship
                  - id: plain
                    title: {zh: 三, en: Three}
                    when: order.totalFen
                    then: fly
                  - id: quoted
                    title: {zh: 四, en: Four}
                    when: "order.totalFen"
                    then: ship
                """;

        assertThat(LANGUAGE.read(source))
                .isEqualTo(
                        new Reading.Invalid(
                                List.of(
                                        new Problem(
                                                7,
                                                "block",
                                                "found no matching overload for '_>_' applied to"
                                                        + " '(int, string)'"),
                                        new Problem(
                                                12,
                                                "folded",
                                                "there is no fact 'stock.shortage', only"
                                                        + " stock.short"),
                                        new Problem(
                                                18,
                                                "plain",
                                                "here stands ship, review, reject or one of hold,"
                                                    + " tag, priority, undo-window, courier with"
                                                    + " its value"),
                                        new Problem(
                                                21,
                                                "quoted",
                                                "expected type 'bool' but found 'int'"))));
    }

    @Property(tries = 60)
    void anyTextIsARuleSetOrHasAProblem(
            @ForAll @IntRange(max = 3_000) int at,
            @ForAll @IntRange(max = 40) int cut,
            @ForAll String put) {
        var text = new StringBuilder(CelRuleLanguage.shippedDefault());
        int from = at % text.length();
        text.replace(from, Math.min(text.length(), from + cut), put);

        switch (LANGUAGE.read(text.toString())) {
            case Reading.Valid(var ruleSet) -> assertThat(ruleSet.rules()).isNotEmpty();
            case Reading.Invalid(var problems) -> assertThat(problems).isNotEmpty();
        }
    }
}
