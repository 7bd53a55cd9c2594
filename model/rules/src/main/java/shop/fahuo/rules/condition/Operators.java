package shop.fahuo.rules.condition;

import dev.cel.common.Operator;
import dev.cel.common.ast.CelExpr;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The operators of CEL by what they mean to a trace.
final class Operators {

    static final String CONDITIONAL = Operator.CONDITIONAL.getFunction();

    private static final Set<String> COMPARISONS =
            functions(
                    Operator.EQUALS,
                    Operator.NOT_EQUALS,
                    Operator.LESS,
                    Operator.LESS_EQUALS,
                    Operator.GREATER,
                    Operator.GREATER_EQUALS,
                    Operator.IN);
    private static final Set<String> LOGIC =
            functions(Operator.LOGICAL_AND, Operator.LOGICAL_OR, Operator.LOGICAL_NOT);

    private Operators() {}

    static boolean isComparison(String function) {
        return COMPARISONS.contains(function);
    }

    static boolean isLogic(String function) {
        return LOGIC.contains(function);
    }

    /// As it is written: `>=` for the function `_>=_`, any other function by its name.
    static String symbol(String function) {
        return Operator.lookupBinaryOperator(function).orElse(function);
    }

    /// What a call is applied to, as written: `a` and `b` of `a < b`, `a.f(b)` and `f(a, b)`.
    static Stream<CelExpr> operands(CelExpr expr) {
        return Stream.concat(expr.call().target().stream(), expr.call().args().stream());
    }

    private static Set<String> functions(Operator... operators) {
        return Stream.of(operators)
                .map(Operator::getFunction)
                .collect(Collectors.toUnmodifiableSet());
    }
}
