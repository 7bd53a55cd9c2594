package shop.fahuo.rules.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import dev.cel.common.navigation.CelNavigableExpr;

import shop.fahuo.core.rule.Fact;
import shop.fahuo.rules.condition.ConditionReader.Flaw;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Finds facts that do not exist. CEL's checker would only say that it does not know `order`.
final class FactNames {

    private FactNames() {}

    static List<Flaw> flaws(CelAbstractSyntaxTree parsed) {
        var tree = new Tree(parsed);
        return tree.nodes()
                .filter(node -> node.getKind() == Kind.SELECT && !isInLongerName(node))
                .map(CelNavigableExpr::expr)
                .flatMap(
                        expr ->
                                complaint(expr)
                                        .map(words -> new Flaw(tree.line(expr), words))
                                        .stream())
                .distinct()
                .toList();
    }

    private static boolean isInLongerName(CelNavigableExpr node) {
        return node.parent().filter(parent -> parent.getKind() == Kind.SELECT).isPresent();
    }

    private static Optional<String> complaint(CelExpr expr) {
        return name(expr)
                .filter(
                        name ->
                                Arrays.stream(Fact.values())
                                        .noneMatch(fact -> isPartOf(name, fact)))
                .flatMap(
                        name ->
                                siblings(name)
                                        .map(
                                                all ->
                                                        "there is no fact '"
                                                                + name
                                                                + "', only "
                                                                + all));
    }

    /// Whatever comes after a fact's name is CEL's business.
    private static boolean isPartOf(String name, Fact fact) {
        return (name + ".").startsWith(fact.factName() + ".");
    }

    private static Optional<String> name(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> Optional.of(expr.ident().name());
            case SELECT ->
                    name(expr.select().operand())
                            .map(before -> before + "." + expr.select().field());
            default -> Optional.empty();
        };
    }

    /// The facts with the same first word; empty when there are none, and the name no fact's at
    /// all.
    private static Optional<String> siblings(String name) {
        var group = name.substring(0, name.indexOf('.') + 1);
        var all =
                Arrays.stream(Fact.values())
                        .map(Fact::factName)
                        .filter(other -> other.startsWith(group))
                        .collect(Collectors.joining(", "));
        return Optional.of(all).filter(text -> !text.isEmpty());
    }
}
