package shop.fahuo.console.rule;

import shop.fahuo.console.kit.Language;
import shop.fahuo.console.kit.Shown;
import shop.fahuo.console.kit.Ui;
import shop.fahuo.core.Fen;
import shop.fahuo.core.rule.Comparison;
import shop.fahuo.core.rule.Fact;
import shop.fahuo.core.rule.FactValue;
import shop.fahuo.core.rule.Rule;
import shop.fahuo.core.rule.RuleSet;
import shop.fahuo.core.rule.RuleTrace;

import java.util.Map;
import java.util.Optional;

/// Puts a decision's trace into the words of the shop: `订单金额 1,234.00 ≥ 1,000.00`.
public final class TraceWords {

    private static final Map<String, String> SIGNS =
            Map.of(">=", "≥", "<=", "≤", ">", ">", "<", "<", "==", "=", "!=", "≠");

    private final Ui ui;

    public TraceWords(Ui ui) {
        this.ui = ui;
    }

    /// The rule in the language of the screen, or in the other, or its id when it has no title.
    public String title(Rule rule) {
        boolean chinese = ui.texts().language() == Language.CHINESE;
        var first = chinese ? rule.title().chinese() : rule.title().english();
        var second = chinese ? rule.title().english() : rule.title().chinese();
        return first.isBlank() ? (second.isBlank() ? rule.id() : second) : first;
    }

    /// The rule's title in the set that asked it.
    public String title(RuleTrace trace, Optional<RuleSet> ruleSet) {
        return ruleSet.flatMap(set -> named(set, trace.rule()))
                .map(this::title)
                .orElse(trace.rule());
    }

    private static Optional<Rule> named(RuleSet set, String id) {
        return set.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /// One comparison with the values it saw.
    public String words(Comparison comparison) {
        var fact = Fact.named(comparison.left());
        var left = fact.map(this::name).orElse(comparison.left());
        var seen = value(fact, comparison.leftValue());
        if (isPlainFlag(comparison)) {
            return ui.get("rule.saw", left, seen);
        }
        var sign = SIGNS.getOrDefault(comparison.operator(), comparison.operator());
        var right =
                Fact.named(comparison.right())
                        .map(
                                other ->
                                        ui.get(
                                                "rule.saw",
                                                name(other),
                                                value(Optional.of(other), comparison.rightValue())))
                        .orElseGet(() -> value(fact, comparison.rightValue()));
        return ui.get("rule.compared", left, seen, sign, right);
    }

    /// What a value was, and the threshold it did not reach.
    public String missed(Comparison comparison) {
        var fact = Fact.named(comparison.left());
        return ui.get(
                "rule.missed",
                fact.map(this::name).orElse(comparison.left()),
                value(fact, comparison.leftValue()),
                SIGNS.getOrDefault(comparison.operator(), comparison.operator()),
                value(fact, comparison.rightValue()));
    }

    private String name(Fact fact) {
        return ui.word(fact);
    }

    /// `address.complete == true` says no more than the fact itself.
    private static boolean isPlainFlag(Comparison comparison) {
        return comparison.rightValue() instanceof FactValue.Flag;
    }

    /// @param fact whose unit the value has
    private String value(Optional<Fact> fact, FactValue value) {
        return switch (value) {
            case FactValue.Whole(var number) ->
                    fact.filter(one -> one.unit() == Fact.Unit.FEN).isPresent()
                            ? Shown.money(Fen.of(number))
                            : Shown.count(number);
            case FactValue.Flag(var flag) -> ui.get(flag ? "rule.yes" : "rule.no");
            case FactValue.Text(var text) -> text;
            case FactValue.Texts(var texts) -> String.join(ui.get("rule.comma"), texts);
            case FactValue.Missing() -> ui.get("rule.unknown");
            case FactValue.Failed(_) -> ui.get("rule.failed");
        };
    }
}
