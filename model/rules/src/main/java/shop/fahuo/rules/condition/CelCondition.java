package shop.fahuo.rules.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.runtime.Program;

import shop.fahuo.core.rule.Condition;
import shop.fahuo.core.rule.Evaluation;
import shop.fahuo.core.rule.Fact;
import shop.fahuo.core.rule.Facts;

import java.util.List;

/// A condition that CEL has checked. CEL alone says whether it holds; the probes say with which
/// values.
record CelCondition(String source, Program program, List<Probe> probes, List<Fact> asked)
        implements Condition {

    static CelCondition of(String source, CelAbstractSyntaxTree checked, Language language) {
        var tree = new Tree(checked);
        return new CelCondition(
                source,
                language.program(checked),
                Probes.of(tree, language),
                tree.facts().toList());
    }

    @Override
    public Evaluation evaluate(Facts facts) {
        var known = new Known(facts, asked);
        return new Evaluation(
                known.verdict(program), probes.stream().map(probe -> probe.look(known)).toList());
    }
}
