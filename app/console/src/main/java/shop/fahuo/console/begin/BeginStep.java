package shop.fahuo.console.begin;

import shop.fahuo.store.insight.Beginning;

import java.util.List;
import java.util.function.Predicate;

/// A step on the way to the first order that ships.
public enum BeginStep {
    /// The practice shop is open.
    OPEN(_ -> true),
    APPROVE(Beginning::approved),
    WATCH(Beginning::approvedShipped),
    /// What the shop sells, and how much of it there is.
    GOODS(now -> now.goods() && now.stocked()),
    ORDERS(now -> now.orders() > 0),
    SHIP(Beginning::shipped);

    private static final List<BeginStep> PRACTICE = List.of(OPEN, APPROVE, WATCH);
    private static final List<BeginStep> OWN = List.of(GOODS, ORDERS, SHIP);

    private final Predicate<Beginning> done;

    BeginStep(Predicate<Beginning> done) {
        this.done = done;
    }

    /// What shows of a step.
    public record Ticked(BeginStep step, boolean done) {}

    /// The three of a shop, ticked off by what it really has.
    static List<Ticked> of(boolean practice, Beginning now) {
        return (practice ? PRACTICE : OWN)
                .stream().map(step -> new Ticked(step, step.done.test(now))).toList();
    }
}
