package shop.fahuo.core.rule;

import shop.fahuo.core.Sha256;

import java.util.List;

/// A version of the shop's rules, in the order in which they act. It is its file: the hash is that
/// of the source text, and the source text is what is stored.
public record RuleSet(String name, List<Rule> rules, String source, Sha256 hash) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    public RuleSet(String name, List<Rule> rules, String source) {
        this(name, rules, source, Sha256.of(source));
    }
}
