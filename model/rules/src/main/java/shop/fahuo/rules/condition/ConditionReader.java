package shop.fahuo.rules.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelValidationException;
import dev.cel.common.CelValidationResult;

import shop.fahuo.core.rule.Condition;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// Reads conditions and refuses what could not be evaluated or shown. Immutable once made; making
/// one takes time.
public final class ConditionReader {

    /// What a text turned out to be.
    public sealed interface Read {

        record Accepted(Condition condition) implements Read {}

        record Refused(List<Flaw> flaws) implements Read {

            public Refused {
                flaws = List.copyOf(flaws);
            }
        }
    }

    /// @param line in the condition's text, from 1
    /// @param words what is wrong there, in English
    public record Flaw(int line, String words) {}

    private final Language language = new Language();

    public Read read(String source) {
        return then(
                language.parse(source),
                parsed -> {
                    var flaws = FactNames.flaws(parsed);
                    return flaws.isEmpty() ? check(source, parsed) : new Read.Refused(flaws);
                });
    }

    private Read check(String source, CelAbstractSyntaxTree parsed) {
        return then(
                language.check(parsed),
                checked -> {
                    var flaws = Restrictions.flaws(checked);
                    return flaws.isEmpty()
                            ? new Read.Accepted(CelCondition.of(source, checked, language))
                            : new Read.Refused(flaws);
                });
    }

    private static Read then(
            CelValidationResult result, Function<CelAbstractSyntaxTree, Read> next) {
        if (result.hasError()) {
            return new Read.Refused(
                    result.getErrors().stream()
                            .sorted(Comparator.comparing(CelIssue::getSourceLocation))
                            .map(ConditionReader::flaw)
                            .toList());
        }
        try {
            return next.apply(result.getAst());
        } catch (CelValidationException e) {
            throw new IllegalStateException("no errors, and yet no tree", e);
        }
    }

    /// The checker lists every overload it tried and names the empty container; neither helps.
    private static Flaw flaw(CelIssue issue) {
        var words = issue.getMessage().replaceFirst(" \\((candidates: .*|in container '')\\)$", "");
        return new Flaw(Math.max(1, issue.getSourceLocation().getLine()), words);
    }
}
