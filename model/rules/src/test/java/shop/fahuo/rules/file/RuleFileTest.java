package shop.fahuo.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.rule.Action;
import shop.fahuo.core.rule.Rule;
import shop.fahuo.core.rule.RuleLanguage.Problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

class RuleFileTest {
    private static final String RULE =
            """
            name: test
            rules:
              - id: one
                title: {zh: 一, en: One}
                when: true
                then: ship
            """;

    @Test
    void readsARule() {
        var file =
                RuleFile.read(
                        """
                        # a comment
                        name: 双十一
                        rules:
                          - id: large-order
                            title:
                              zh: 大额订单
                              en: A large order
                            when: order.totalFen >= yuan(1000)
                            then: {hold: {reason: RISK, hours: 48}}
                            stop: true
                        """);

        assertThat(file)
                .isEqualTo(
                        new RuleFile(
                                "双十一",
                                List.of(
                                        new Draft(
                                                "large-order",
                                                new Rule.Title("大额订单", "A large order"),
                                                new Written(
                                                        "order.totalFen >= yuan(1000)", 8, false),
                                                new Action.PutOnHold(
                                                        HoldReason.RISK,
                                                        Optional.of(Duration.ofDays(2))),
                                                true)),
                                List.of()));
    }

    static Stream<Arguments> actions() {
        return Stream.of(
                Arguments.of("ship", new Action.Ship()),
                Arguments.of("review", new Action.Review()),
                Arguments.of("reject", new Action.Reject()),
                Arguments.of(
                        "{hold: {reason: STOCK}}",
                        new Action.PutOnHold(HoldReason.STOCK, Optional.empty())),
                Arguments.of(
                        "{hold: {hours: 1, reason: BUYER}}",
                        new Action.PutOnHold(HoldReason.BUYER, Optional.of(Duration.ofHours(1)))),
                Arguments.of("{tag: 大促 2026}", new Action.Tag("大促 2026")),
                Arguments.of("{priority: -10}", new Action.Priority(-10)),
                Arguments.of(
                        "{undo-window: {minutes: 120}}",
                        new Action.UndoWindow(Duration.ofHours(2))),
                Arguments.of("{undo-window: {minutes: 0}}", new Action.UndoWindow(Duration.ZERO)),
                Arguments.of("{courier: SF}", new Action.Courier("SF")));
    }

    @ParameterizedTest
    @MethodSource("actions")
    void readsEveryAction(String written, Action action) {
        assertThat(RuleFile.read(RULE.replace("ship", written)).drafts())
                .extracting(Draft::action)
                .containsExactly(action);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "name: test;    name: {a: b};       1; '';  here stands a name of up to 60"
                        + " characters",
                "name: test;    '';                 2; '';  'name' is missing",
                "name: test;    naem: test;         1; '';  a rule file has no field 'naem', only"
                        + " name, rules",
                "id: one;       id: One;            3; '';  here stands an id of up to 40"
                        + " lower-case letters, digits and dashes",
                "id: one;       id: [one];          3; '';  here stands an id of up to 40"
                        + " lower-case letters, digits and dashes",
                "id: one;       id: one\\n"
                    + "    colour: red; 4; one; a rule has no field 'colour', only id, title, when,"
                    + " then, stop",
                "id: one;       id: one\\n    stop: yes; 4; one; here stands true or false",
                "id: one;       id: one\\n    stop: 'true'; 4; one; here stands true or false",
                "id: one;       id: one\\n    then: ship; 7; one; 'then' stands here twice",
                "'{zh: 一, en: One}'; One;          4; one; title has fields: zh, en",
                "'{zh: 一, en: One}'; {zh: 一};     4; one; 'en' is missing",
                "'{zh: 一, en: One}'; {zh: [], en: One}; 4; one; here stands up to 100 characters",
                "when: true;    when: [true];       5; one; here stands a condition",
                "when: true;    when:;              5; one; here stands a condition",
                "when: true;    wann: true;         5; one; a rule has no field 'wann', only id,"
                        + " title, when, then, stop",
                "ship;          fly;                6; one; here stands ship, review, reject or one"
                        + " of hold, tag, priority, undo-window, courier with its value",
                "ship;          {fly: 1};           6; one; an action has no field 'fly', only"
                        + " hold, tag, priority, undo-window, courier",
                "ship;          [ship];             6; one; an action has fields: hold, tag,"
                        + " priority, undo-window, courier",
                "ship;          {tag: a, priority: 1}; 6; one; a rule does one thing:"
                        + " another rule can do another",
                "ship;          {hold: STOCK};      6; one; hold has fields: reason, hours",
                "ship;          {hold: {hours: 3}}; 6; one; 'reason' is missing",
                "ship;          {hold: {reason: LAZY}}; 6; one; here stands one of"
                        + " ADDRESS|STOCK|PAYMENT|RISK|BUYER|RED_SWITCH|OTHER",
                "ship;          {hold: {reason: RISK, hours: 0}}; 6; one; here stands a whole"
                        + " number from 1 to 8784",
                "ship;          {priority: high};   6; one; here stands a whole number from -1000"
                        + " to 1000",
                "ship;          {priority: 1.5};    6; one; here stands a whole number from -1000"
                        + " to 1000",
                "ship;          {priority: '5'};    6; one; here stands a whole number from -1000"
                        + " to 1000",
                "ship;          {priority: 99999999999999}; 6; one; here stands a whole number from"
                        + " -1000 to 1000",
                "ship;          {undo-window: 30};  6; one; undo-window has fields: minutes",
                "ship;          {undo-window: {minutes: 121}}; 6; one; here stands a whole number"
                        + " from 0 to 120",
                "ship;          {undo-window: {minutes: -1}}; 6; one; here stands a whole number"
                        + " from 0 to 120",
                "ship;          {tag: '<b>'};       6; one; here stands a name of up to 40 letters"
                        + " and digits",
            })
    void saysWhereAFieldIsWrong(String right, String wrong, int line, String rule, String words) {
        var file = RuleFile.read(RULE.replace(right, wrong.replace("\\n", "\n")));

        assertThat(file.problems()).contains(new Problem(line, rule, words));
    }

    @Test
    void refusesTheSameIdTwice() {
        var twice = RULE + RULE.substring(RULE.indexOf("  - id"));

        assertThat(RuleFile.read(twice).problems())
                .containsExactly(new Problem(7, "one", "another rule has this id"));
    }

    @Test
    void findsAllThatIsWrongAtOnce() {
        var wrong = RULE.replace("true", "").replace("ship", "fly").replace("one", "One");

        assertThat(RuleFile.read(wrong).problems()).extracting(Problem::line).contains(3, 5, 6);
    }

    @Test
    void refusesMoreRulesThanAnybodyReads() {
        var one = "{id: r%d, title: {zh: a, en: a}, when: a, then: ship}";
        var rules =
                IntStream.rangeClosed(0, RuleFile.MAX_RULES)
                        .mapToObj(one::formatted)
                        .collect(Collectors.joining(",\n", "{name: a, rules: [\n", "]}"));

        assertThat(RuleFile.read(rules).problems())
                .containsExactly(new Problem(1, "", "more than 200 rules"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "a;                    1, 5",
                "'\"a\"';              1, 5",
                "\\n      a;            1, 6",
                "|\\n      a\\n      b;  1, 6",
                "|\\n      a\\n      b;  2, 7",
                "|\\n\\n      a;         2, 7",
                ">\\n      a\\n      b;  1, 6",
            })
    void knowsWhereEachLineOfAConditionStands(String when, String lines) {
        var file = RuleFile.read(RULE.replace("when: true", "when: " + when.replace("\\n", "\n")));
        var line = lines.split(", ", -1);

        assertThat(file.drafts())
                .extracting(draft -> draft.when().fileLine(Integer.parseInt(line[0])))
                .containsExactly(Integer.parseInt(line[1]));
    }
}
