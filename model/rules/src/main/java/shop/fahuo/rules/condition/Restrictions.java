package shop.fahuo.rules.condition;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;

import shop.fahuo.rules.condition.ConditionReader.Flaw;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Finds what CEL would let pass, but what could not be shown, or could never come true.
final class Restrictions {

    /// What a trace can show the value of. There is no fraction among them: money is whole fen.
    private static final Set<CelType> SHOWN =
            Set.of(
                    SimpleType.INT,
                    SimpleType.BOOL,
                    SimpleType.STRING,
                    ListType.create(SimpleType.INT),
                    ListType.create(SimpleType.BOOL),
                    ListType.create(SimpleType.STRING));

    private final Tree tree;

    private Restrictions(Tree tree) {
        this.tree = tree;
    }

    static List<Flaw> flaws(CelAbstractSyntaxTree checked) {
        var restrictions = new Restrictions(new Tree(checked));
        return Stream.concat(
                        restrictions.shownIn(Stream.of(checked.getExpr())),
                        restrictions
                                .tree
                                .nodes()
                                .map(CelNavigableExpr::expr)
                                .flatMap(restrictions::flaws))
                .distinct()
                .toList();
    }

    private Stream<Flaw> flaws(CelExpr expr) {
        return switch (expr.getKind()) {
            case CALL -> Stream.concat(compared(expr), pattern(expr));
            case COMPREHENSION -> shownIn(Stream.of(expr.comprehension().iterRange()));
            default -> Stream.empty();
        };
    }

    private Stream<Flaw> compared(CelExpr expr) {
        return Operators.isComparison(expr.call().function())
                ? shownIn(Operators.operands(expr))
                : Stream.empty();
    }

    private Stream<Flaw> shownIn(Stream<CelExpr> operands) {
        return operands.filter(operand -> !SHOWN.contains(tree.type(operand)))
                .map(
                        operand ->
                                new Flaw(
                                        tree.line(operand),
                                        "a condition is about whole numbers, yes or no, texts and lists of them; '%s' is %s"
                                                .formatted(
                                                        tree.source(operand),
                                                        tree.type(operand).name())));
    }

    private Stream<Flaw> pattern(CelExpr expr) {
        return expr.call().function().equals("matches")
                ? Operators.operands(expr).skip(1).flatMap(operand -> pattern(operand, expr))
                : Stream.empty();
    }

    private Stream<Flaw> pattern(CelExpr operand, CelExpr call) {
        return Optional.of(operand)
                .filter(expr -> expr.getKind() == Kind.CONSTANT)
                .map(CelExpr::constant)
                .map(CelConstant::stringValue)
                .flatMap(Restrictions::patternFault)
                .map(words -> new Flaw(tree.line(call), words))
                .stream();
    }

    private static Optional<String> patternFault(String regex) {
        try {
            return Pattern.compile(regex).programSize() <= Language.MAX_REGEX_SIZE
                    ? Optional.empty()
                    : Optional.of("the pattern is too long");
        } catch (PatternSyntaxException e) {
            return Optional.of("not a pattern: " + e.getMessage());
        }
    }
}
