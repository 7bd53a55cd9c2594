package shop.fahuo.core.rule;

import shop.fahuo.core.order.Hold;
import shop.fahuo.core.order.HoldReason;
import shop.fahuo.core.rule.RuleTrace.Effect;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/// Asks every rule of a set about one order and puts their answers together. Pure.
public final class Decider {

    private final RuleSet ruleSet;
    private final Facts facts;
    private final Instant at;
    private final List<RuleTrace> trace = new ArrayList<>();
    private final Map<HoldReason, Hold> holds = new LinkedHashMap<>();
    private final TreeSet<String> tags = new TreeSet<>();
    private Optional<Decision.Verdict> gravest = Optional.empty();
    private Optional<Integer> priority = Optional.empty();
    private Duration undoWindow = Duration.ZERO;
    private Optional<String> courier = Optional.empty();
    private boolean stopped;

    private Decider(RuleSet ruleSet, Facts facts, Instant at) {
        this.ruleSet = ruleSet;
        this.facts = facts;
        this.at = at;
    }

    /// Every rule is asked, also after one that stops: the trace shows what it would have said.
    /// Where no acting rule asks for shipping, holding, reviewing or rejecting, a person reviews:
    /// silence never ships.
    ///
    /// @param at dated holds count from here; nothing else depends on it
    public static Decision decide(Facts facts, RuleSet ruleSet, Instant at) {
        var decider = new Decider(ruleSet, facts, at);
        ruleSet.rules().forEach(decider::ask);
        return decider.decision();
    }

    private void ask(Rule rule) {
        var evaluation = rule.condition().evaluate(facts);
        var effect = effect(rule, evaluation.verdict());
        trace.add(new RuleTrace(rule.id(), evaluation.verdict(), effect, evaluation.comparisons()));
        if (effect == Effect.ACTED) {
            act(rule.action());
            stopped = rule.stop();
        }
    }

    private Effect effect(Rule rule, Verdict verdict) {
        if (verdict != Verdict.TRUE) {
            return Effect.NONE;
        }
        if (stopped) {
            return Effect.STOPPED;
        }
        return isWaived(rule.action()) ? Effect.WAIVED : Effect.ACTED;
    }

    private boolean isWaived(Action action) {
        return action instanceof Action.PutOnHold(var reason, _) && facts.waived().contains(reason);
    }

    private void act(Action action) {
        switch (action) {
            case Action.Ship() -> atLeast(Decision.Verdict.SHIP);
            case Action.Review() -> atLeast(Decision.Verdict.REVIEW);
            case Action.Reject() -> atLeast(Decision.Verdict.REJECT);
            case Action.PutOnHold(var reason, var length) -> {
                atLeast(Decision.Verdict.HOLD);
                holds.merge(reason, new Hold(reason, length.map(at::plus)), Decider::longer);
            }
            case Action.Tag(var tag) -> tags.add(tag);
            case Action.Priority(var value) ->
                    priority = priority.filter(now -> now >= value).or(() -> Optional.of(value));
            case Action.UndoWindow(var length) ->
                    undoWindow = length.compareTo(undoWindow) > 0 ? length : undoWindow;
            case Action.Courier(var name) -> courier = courier.or(() -> Optional.of(name));
        }
    }

    private void atLeast(Decision.Verdict verdict) {
        gravest = gravest.filter(now -> now.compareTo(verdict) >= 0).or(() -> Optional.of(verdict));
    }

    private Decision decision() {
        var verdict = gravest.orElse(Decision.Verdict.REVIEW);
        return new Decision(
                ruleSet.hash(),
                at,
                verdict,
                List.copyOf(holds.values()),
                tags,
                priority.orElse(0),
                undoWindow,
                courier,
                trace);
    }

    /// Two rules may ask for the same hold; the one that stands longer counts.
    private static Hold longer(Hold one, Hold other) {
        return endsBefore(one, other) ? other : one;
    }

    private static boolean endsBefore(Hold one, Hold other) {
        return one.until().isPresent()
                && (other.until().isEmpty() || one.until().get().isBefore(other.until().get()));
    }
}
