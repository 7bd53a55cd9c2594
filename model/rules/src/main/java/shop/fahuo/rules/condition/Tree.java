package shop.fahuo.rules.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelSourceLocation;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.navigation.CelNavigableExpr;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.parser.CelUnparser;
import dev.cel.parser.CelUnparserFactory;

import shop.fahuo.core.rule.Fact;

import java.util.Optional;
import java.util.stream.Stream;

/// A condition taken apart: what can be asked of each of its expressions.
///
/// @param ast checked, except for [#source], [#line] and [#nodes], to which a parsed one will do
record Tree(CelAbstractSyntaxTree ast) {

    private static final CelUnparser UNPARSER = CelUnparserFactory.newUnparser();

    CelExpr root() {
        return ast.getExpr();
    }

    Stream<CelNavigableExpr> nodes() {
        return CelNavigableExpr.fromExpr(root()).allNodes();
    }

    /// One expression as a condition of its own.
    CelAbstractSyntaxTree part(CelExpr expr) {
        return CelAbstractSyntaxTree.newCheckedAst(
                expr, ast.getSource(), ast.getReferenceMap(), ast.getTypeMap());
    }

    /// An expression as its author wrote it, but for white space and needless parentheses.
    String source(CelExpr expr) {
        return UNPARSER.unparse(CelAbstractSyntaxTree.newParsedAst(expr, ast.getSource()));
    }

    int line(CelExpr expr) {
        return Optional.ofNullable(ast.getSource().getPositionsMap().get(expr.id()))
                .flatMap(ast.getSource()::getOffsetLocation)
                .map(CelSourceLocation::getLine)
                .orElse(1);
    }

    CelType type(CelExpr expr) {
        return ast.getTypeOrThrow(expr.id());
    }

    boolean isFlag(CelExpr expr) {
        return type(expr).equals(SimpleType.BOOL);
    }

    /// The fact that an expression names and nothing else.
    Optional<Fact> fact(CelExpr expr) {
        return ast.getReference(expr.id()).flatMap(reference -> Fact.named(reference.name()));
    }

    /// The facts anywhere in the condition.
    Stream<Fact> facts() {
        return ast.getReferenceMap().values().stream()
                .flatMap(reference -> Fact.named(reference.name()).stream())
                .distinct()
                .sorted();
    }

    /// The macro call that an expression was written as.
    Optional<CelExpr> macroCall(CelExpr expr) {
        return Optional.ofNullable(ast.getSource().getMacroCalls().get(expr.id()));
    }
}
