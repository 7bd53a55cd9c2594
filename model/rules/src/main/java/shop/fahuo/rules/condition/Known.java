package shop.fahuo.rules.condition;

import dev.cel.runtime.CelAttributePattern;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelUnknownSet;
import dev.cel.runtime.PartialVars;
import dev.cel.runtime.Program;

import shop.fahuo.core.rule.Fact;
import shop.fahuo.core.rule.FactValue;
import shop.fahuo.core.rule.FactValue.Failed;
import shop.fahuo.core.rule.FactValue.Failure;
import shop.fahuo.core.rule.FactValue.Flag;
import shop.fahuo.core.rule.FactValue.Missing;
import shop.fahuo.core.rule.FactValue.Text;
import shop.fahuo.core.rule.FactValue.Texts;
import shop.fahuo.core.rule.FactValue.Whole;
import shop.fahuo.core.rule.Facts;
import shop.fahuo.core.rule.Verdict;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// One order's facts, as CEL's programs take them.
final class Known {

    private final Facts facts;
    private final PartialVars variables;

    /// @param asked the facts that the programs to come may look at; the missing ones among them
    ///   are unknown
    Known(Facts facts, List<Fact> asked) {
        this.facts = facts;
        this.variables = PartialVars.of(this::variable, missing(facts, asked));
    }

    private static List<CelAttributePattern> missing(Facts facts, List<Fact> asked) {
        return asked.stream()
                .filter(fact -> facts.get(fact) instanceof Missing)
                .map(fact -> CelAttributePattern.fromQualifiedIdentifier(fact.factName()))
                .toList();
    }

    private Optional<Object> variable(String name) {
        return Fact.named(name).map(facts::get).flatMap(Known::raw);
    }

    private static Optional<Object> raw(FactValue value) {
        return switch (value) {
            case Whole(var number) -> Optional.of(number);
            case Flag(var flag) -> Optional.of(flag);
            case Text(var text) -> Optional.of(text);
            case Texts(var texts) -> Optional.of(texts);
            case Missing(), Failed(_) -> Optional.empty();
        };
    }

    FactValue of(Fact fact) {
        return facts.get(fact);
    }

    /// What does not come out, for whatever reason, is unknown and fires nothing.
    Verdict verdict(Program program) {
        return switch (value(program)) {
            case Flag(var flag) -> flag ? Verdict.TRUE : Verdict.FALSE;
            case Whole(_), Text(_), Texts(_), Missing(), Failed(_) -> Verdict.UNKNOWN;
        };
    }

    FactValue value(Program program) {
        try {
            return shown(program.eval(variables));
        } catch (CelEvaluationException e) {
            return new Failed(failure(e));
        }
    }

    private static FactValue shown(Object value) {
        return switch (value) {
            case Long number -> new Whole(number);
            case Boolean flag -> new Flag(flag);
            case String text -> new Text(text);
            case Collection<?> items -> new Texts(items.stream().map(String::valueOf).toList());
            case CelUnknownSet _ -> new Missing();
            default ->
                    throw new IllegalStateException("no condition is about a " + value.getClass());
        };
    }

    private static Failure failure(CelEvaluationException e) {
        return switch (e.getErrorCode()) {
            case DIVIDE_BY_ZERO -> Failure.DIVISION_BY_ZERO;
            case NUMERIC_OVERFLOW -> Failure.OVERFLOW;
            case ITERATION_BUDGET_EXCEEDED -> Failure.TOO_MANY_STEPS;
            default -> Failure.OTHER;
        };
    }
}
