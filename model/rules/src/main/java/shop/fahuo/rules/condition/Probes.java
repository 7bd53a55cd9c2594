package shop.fahuo.rules.condition;

import dev.cel.common.ast.CelExpr;
import dev.cel.runtime.Program;

import shop.fahuo.core.rule.FactValue.Failed;
import shop.fahuo.core.rule.FactValue.Text;

import java.util.ArrayList;
import java.util.List;

/// Walks a checked condition and finds its comparisons, in the order in which they are written.
///
/// What a loop asks of its items is part of the loop's own comparison: it has no value outside.
final class Probes {

    private final Tree tree;
    private final Language language;
    private final List<Probe> found = new ArrayList<>();

    private Probes(Tree tree, Language language) {
        this.tree = tree;
        this.language = language;
    }

    static List<Probe> of(Tree tree, Language language) {
        var probes = new Probes(tree, language);
        probes.walk(tree.root(), true);
        return List.copyOf(probes.found);
    }

    /// @param asked whether the expression is itself a yes-or-no question of the condition, rather
    ///   than a value in one
    private void walk(CelExpr expr, boolean asked) {
        switch (expr.getKind()) {
            case CALL -> call(expr, asked);
            case COMPREHENSION -> loop(expr);
            case IDENT, SELECT -> bare(expr, asked);
            case LIST -> expr.list().elements().forEach(item -> walk(item, false));
            // A map or a message cannot be shown, so nothing compares one; a constant asks nothing.
            case MAP, STRUCT, CONSTANT, NOT_SET -> {}
        }
    }

    private void call(CelExpr expr, boolean asked) {
        var function = expr.call().function();
        var operands = Operators.operands(expr).toList();
        if (Operators.isLogic(function)) {
            operands.forEach(operand -> walk(operand, true));
        } else if (function.equals(Operators.CONDITIONAL)) {
            walk(operands.get(0), true);
            walk(operands.get(1), asked);
            walk(operands.get(2), asked);
        } else if (tree.isFlag(expr) && operands.size() == 2) {
            compare(expr, operands.get(0), Operators.symbol(function), operands.get(1));
        } else {
            operands.forEach(operand -> walk(operand, false));
            bare(expr, asked);
        }
    }

    private void compare(CelExpr whole, CelExpr left, String operator, CelExpr right) {
        walk(left, false);
        found.add(new Probe(side(left), operator, side(right), program(whole)));
        walk(right, false);
    }

    private void bare(CelExpr expr, boolean asked) {
        if (asked) {
            found.add(new Probe(side(expr), "==", Side.TRUE, program(expr)));
        }
    }

    private void loop(CelExpr expr) {
        var range = expr.comprehension().iterRange();
        walk(range, false);
        if (tree.isFlag(expr)) {
            var macro = tree.macroCall(expr).orElseThrow().call();
            var program = program(expr);
            var question = question(tree.source(macro.args().getLast()), program);
            found.add(new Probe(side(range), macro.function(), question, program));
        }
    }

    private Side side(CelExpr expr) {
        var source = tree.source(expr);
        return tree.fact(expr)
                .map(fact -> new Side(source, known -> known.of(fact)))
                .orElseGet(() -> computed(source, program(expr)));
    }

    private static Side computed(String source, Program program) {
        return new Side(source, known -> known.value(program));
    }

    /// A question has no value but itself, unless asking it broke.
    private static Side question(String source, Program loop) {
        return new Side(
                source,
                known -> known.value(loop) instanceof Failed broken ? broken : new Text(source));
    }

    private Program program(CelExpr expr) {
        return language.program(tree.part(expr));
    }
}
