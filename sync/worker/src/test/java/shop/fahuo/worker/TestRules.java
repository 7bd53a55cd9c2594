package shop.fahuo.worker;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.rule.Action;
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
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// One rule set, whatever the source says: the red switch stops, a thousand yuan asks a person,
/// stock that is short waits, what goes to 江苏 goes by ZTO, what goes to 上海 may be recalled for half
/// an hour, the rest ships.
public final class TestRules implements RuleLanguage {

    static final Fen LARGE = Fen.of(100_000);
    static final Duration UNDO = Duration.ofMinutes(30);

    @Override
    public Reading read(String source) {
        var rules =
                List.of(
                        rule(
                                "red",
                                facts -> isTrue(facts.get(Fact.SHOP_RED_SWITCH)),
                                hold(HoldReason.RED_SWITCH)),
                        rule("large", TestRules::isLarge, new Action.Review()),
                        rule(
                                "short",
                                facts -> isTrue(facts.get(Fact.STOCK_SHORT)),
                                hold(HoldReason.STOCK)),
                        rule("zto", isTo("江苏省"), new Action.Courier("ZTO")),
                        rule("undo", isTo("上海市"), new Action.UndoWindow(UNDO)),
                        rule("rest", _ -> true, new Action.Ship()));
        return new Reading.Valid(new RuleSet("test rules", rules, source));
    }

    private static Action hold(HoldReason reason) {
        return new Action.PutOnHold(reason, Optional.empty());
    }

    private static boolean isTrue(FactValue value) {
        return value.equals(new FactValue.Flag(true));
    }

    private static boolean isLarge(Facts facts) {
        return facts.get(Fact.ORDER_TOTAL) instanceof FactValue.Whole(var total)
                && total >= LARGE.value();
    }

    private static Predicate<Facts> isTo(String province) {
        return facts -> facts.get(Fact.ADDRESS_PROVINCE).equals(new FactValue.Text(province));
    }

    private static Rule rule(String id, Predicate<Facts> when, Action action) {
        return new Rule(id, new Rule.Title(id, id), new When(id, when), action, false);
    }

    private record When(String source, Predicate<Facts> test) implements Condition {

        @Override
        public Evaluation evaluate(Facts facts) {
            return new Evaluation(test.test(facts) ? Verdict.TRUE : Verdict.FALSE, List.of());
        }
    }
}
