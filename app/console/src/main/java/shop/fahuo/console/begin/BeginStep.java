package shop.fahuo.console.begin;

import shop.fahuo.store.insight.Beginning;

import java.util.List;

/// A step on the way to the first order that ships.
public enum BeginStep {
    /// The practice shop is open.
    OPEN,
    APPROVE,
    WATCH,
    /// What the shop sells, and how much of it there is.
    GOODS,
    ORDERS,
    SHIP;

    private static final List<BeginStep> PRACTICE = List.of(OPEN, APPROVE, WATCH);
    private static final List<BeginStep> OWN = List.of(GOODS, ORDERS, SHIP);

    /// What shows of a step.
    public record Ticked(BeginStep step, boolean done) {}

    /// The three of a shop, ticked off by what it really has.
    static List<Ticked> of(boolean practice, Beginning now) {
        return (practice ? PRACTICE : OWN)
                .stream().map(step -> new Ticked(step, step.isDone(now))).toList();
    }

    private boolean isDone(Beginning now) {
        return switch (this) {
            case OPEN -> true;
            case APPROVE -> now.approved();
            case WATCH -> now.approvedShipped();
            case GOODS -> now.goods() && now.stocked();
            case ORDERS -> now.orders() > 0;
            case SHIP -> now.shipped();
        };
    }
}
