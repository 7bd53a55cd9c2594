package shop.fahuo.store;

import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.rule.Action;
import shop.fahuo.core.rule.Comparison;
import shop.fahuo.core.rule.Condition;
import shop.fahuo.core.rule.Evaluation;
import shop.fahuo.core.rule.Fact;
import shop.fahuo.core.rule.FactValue;
import shop.fahuo.core.rule.Facts;
import shop.fahuo.core.rule.Rule;
import shop.fahuo.core.rule.RuleLanguage;
import shop.fahuo.core.rule.RuleSet;
import shop.fahuo.core.rule.Verdict;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The smallest language that is a rule language: a rule a line, `id fact =|>= value action`.
public final class TestRules implements RuleLanguage {

    /// What a shop needs to send orders in every direction.
    public static final String DEFAULT =
            """
            red-switch shop.redSwitch = true HOLD:RED_SWITCH
            stock stock.short = true HOLD:STOCK
            address address.complete = false HOLD:ADDRESS
            large order.totalFen >= 100000 REVIEW
            many buyer.orders1h >= 6 REVIEW
            door door.buyers24h >= 3 TAG:door
            otherwise order.totalFen >= 0 SHIP
            """;

    @Override
    public Reading read(String source) {
        var rules = new ArrayList<Rule>();
        var problems = new ArrayList<Problem>();
        source.lines()
                .forEach(
                        line -> {
                            var words = line.split(" ");
                            var fact =
                                    words.length == 5
                                            ? Fact.named(words[1])
                                            : Optional.<Fact>empty();
                            if (fact.isEmpty()) {
                                problems.add(new Problem(rules.size() + 1, words[0], "not a rule"));
                            } else {
                                rules.add(rule(words, fact.get()));
                            }
                        });
        return problems.isEmpty()
                ? new Reading.Valid(new RuleSet("test rules", rules, source))
                : new Reading.Invalid(problems);
    }

    private static Rule rule(String[] words, Fact fact) {
        var condition = new OneComparison(fact, words[2], words[3]);
        return new Rule(
                words[0], new Rule.Title(words[0], words[0]), condition, action(words[4]), false);
    }

    private record OneComparison(Fact fact, String operator, String right) implements Condition {

        @Override
        public String source() {
            return fact.factName() + " " + operator + " " + right;
        }

        @Override
        public Evaluation evaluate(Facts facts) {
            var left = facts.get(fact);
            var verdict = verdict(left, right);
            var rightValue =
                    left instanceof FactValue.Flag
                            ? new FactValue.Flag(Boolean.parseBoolean(right))
                            : new FactValue.Whole(
                                    right.matches("\\d+") ? Long.parseLong(right) : 0);
            return new Evaluation(
                    verdict,
                    List.of(
                            new Comparison(
                                    fact.factName(), left, operator, right, rightValue, verdict)));
        }
    }

    private static Verdict verdict(FactValue left, String right) {
        return switch (left) {
            case FactValue.Whole(var value) -> verdict(value >= Long.parseLong(right));
            case FactValue.Flag(var value) -> verdict(value == Boolean.parseBoolean(right));
            case FactValue.Text(var value) -> verdict(value.equals(right));
            case FactValue.Texts(var values) -> verdict(values.contains(right));
            case FactValue.Missing(), FactValue.Failed(_) -> Verdict.UNKNOWN;
        };
    }

    private static Verdict verdict(boolean holds) {
        return holds ? Verdict.TRUE : Verdict.FALSE;
    }

    private static Action action(String word) {
        int colon = word.indexOf(':');
        var what = colon < 0 ? word : word.substring(0, colon);
        var argument = word.substring(colon + 1);
        return switch (what) {
            case "HOLD" -> new Action.PutOnHold(HoldReason.valueOf(argument), Optional.empty());
            case "TAG" -> new Action.Tag(argument);
            case "UNDO" -> new Action.UndoWindow(Duration.ofMinutes(Long.parseLong(argument)));
            case "COURIER" -> new Action.Courier(argument);
            case "REVIEW" -> new Action.Review();
            case "REJECT" -> new Action.Reject();
            default -> new Action.Ship();
        };
    }
}
