package shop.fahuo.rules.condition;

import dev.cel.runtime.Program;

import shop.fahuo.core.rule.Comparison;

/// One comparison of a condition, ready to be looked at whether or not the condition itself would
/// come to it.
record Probe(Side left, String operator, Side right, Program verdict) {

    Comparison look(Known known) {
        return new Comparison(
                left.source(),
                left.value().apply(known),
                operator,
                right.source(),
                right.value().apply(known),
                known.verdict(verdict));
    }
}
