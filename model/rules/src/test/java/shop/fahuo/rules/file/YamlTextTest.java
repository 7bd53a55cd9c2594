package shop.fahuo.rules.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import shop.fahuo.core.rule.RuleLanguage.Problem;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// [YamlText], and what [RuleFile] makes of YAML that is no rule file.
class YamlTextTest {
    private static final String RULE =
            """
            name: test
            rules:
              - id: one
                title: {zh: 一, en: One}
                when: true
                then: ship
            """;

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "---\n"})
    void refusesAnEmptyFile(String source) {
        assertThat(RuleFile.read(source).problems()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "[];                                  1; a rule file has fields: name, rules",
                "5;                                   1; a rule file has fields: name, rules",
                "{name: a, rules: []};                1; here stands a list of rules",
                "{name: a, rules: {}};                1; here stands a list of rules",
                "{name: a, rules: [1]};               1; a rule has fields: id, title, when, then,"
                        + " stop",
                "{name: &a a, rules: *a};             1; a rule file has no anchors (&) and no"
                        + " aliases (*)",
                "{name: *a, rules: []};               1; a rule file has no anchors (&) and no"
                        + " aliases (*)",
                "!!javax.script.ScriptEngineManager [a]; 1; a rule file has no tags (!)",
                "{name: !!str a, rules: []};          1; a rule file has no tags (!)",
                "[[[[[[[[[]]]]]]]]];                  1; nested deeper than 8",
            })
    void refusesWhatIsNoRuleFile(String source, int line, String words) {
        assertThat(RuleFile.read(source).problems()).containsExactly(new Problem(line, "", words));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name: a\nrules: [",
                "name: 'a",
                "\tname: a",
                "name: a\n---\nname: b\n",
                "name: \u0007",
                "? [a, b]\n: c\n",
                "%YAML 9.9\n---\nname: a",
            })
    void refusesWhatIsNotYaml(String source) {
        assertThat(RuleFile.read(source).problems()).isNotEmpty();
    }

    @Test
    void refusesTheBillionLaughs() {
        var laughs =
                IntStream.range(1, 30)
                        .mapToObj(i -> "a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1))
                        .collect(Collectors.joining("", "a0: &a0 lol\n", ""));

        assertThat(RuleFile.read(laughs).problems())
                .containsExactly(
                        new Problem(1, "", "a rule file has no anchors (&) and no aliases (*)"));
    }

    @Test
    void refusesAFileThatIsTooLong() {
        var comment = "#" + " ".repeat(YamlText.MAX_LENGTH - RULE.length() - 1);

        assertThat(RuleFile.read(RULE + comment).problems()).isEmpty();
        assertThat(RuleFile.read(RULE + comment + " ").problems())
                .containsExactly(new Problem(0, "", "longer than 65536 characters"));
    }

    @Test
    void refusesABottomlessFile() {
        assertThat(RuleFile.read("[".repeat(60_000)).problems())
                .containsExactly(new Problem(1, "", "nested deeper than 8"));
    }
}
