package shop.fahuo.rules;

import shop.fahuo.core.rule.Rule;
import shop.fahuo.core.rule.RuleLanguage;
import shop.fahuo.core.rule.RuleSet;
import shop.fahuo.rules.condition.ConditionReader;
import shop.fahuo.rules.condition.ConditionReader.Flaw;
import shop.fahuo.rules.condition.ConditionReader.Read;
import shop.fahuo.rules.file.Draft;
import shop.fahuo.rules.file.RuleFile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Rule files in YAML with conditions in CEL, as docs/rules.md describes them.
///
/// Making one is free; the first reading loads CEL, which takes a few tenths of a second.
public final class CelRuleLanguage implements RuleLanguage {

    private static final String SHIPPED = "default-rules.yaml";

    /// The text of the rule set that every new shop begins with.
    public static String shippedDefault() {
        try (var file = CelRuleLanguage.class.getResourceAsStream(SHIPPED)) {
            if (file == null) {
                throw new IllegalStateException("packaged without " + SHIPPED);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Reading read(String source) {
        var file = RuleFile.read(source);
        var problems = new ArrayList<>(file.problems());
        var conditions = new ConditionReader();
        var rules =
                file.drafts().stream()
                        .flatMap(draft -> rule(draft, conditions, problems).stream())
                        .toList();
        if (problems.isEmpty()) {
            return new Reading.Valid(new RuleSet(file.name(), rules, source));
        }
        problems.sort(Comparator.comparingInt(Problem::line));
        return new Reading.Invalid(problems);
    }

    private static Optional<Rule> rule(
            Draft draft, ConditionReader conditions, List<Problem> problems) {
        return switch (conditions.read(draft.when().text())) {
            case Read.Accepted(var condition) ->
                    Optional.of(
                            new Rule(
                                    draft.id(),
                                    draft.title(),
                                    condition,
                                    draft.action(),
                                    draft.stop()));
            case Read.Refused(var flaws) -> {
                flaws.forEach(flaw -> problems.add(problem(draft, flaw)));
                yield Optional.empty();
            }
        };
    }

    private static Problem problem(Draft draft, Flaw flaw) {
        return new Problem(draft.when().fileLine(flaw.line()), draft.id(), flaw.words());
    }
}
