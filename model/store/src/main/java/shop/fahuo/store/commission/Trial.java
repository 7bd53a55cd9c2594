package shop.fahuo.store.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Allocation;
import shop.fahuo.core.commission.Commission;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.commission.ShopPlan;
import shop.fahuo.core.order.Address;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.store.db.Tx;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What orders would have cost by a plan, as they stand today. Nothing is written.
public final class Trial {

    private final ShopPlan plan;
    private final Map<DistributorCode, Fen> earners = new TreeMap<>();
    private Fen cost = Fen.ZERO;
    private Fen cut = Fen.ZERO;
    private long orders;
    private long capped;
    private long points;

    /// What somebody would have earned of all of them.
    public record Earner(DistributorCode payee, Fen amount) {}

    /// @param orders that would have paid anything
    /// @param capped those of them that came over a cap
    /// @param cut what caps took off
    /// @param points that members would have got
    public record Outcome(
            Fen cost,
            long orders,
            long capped,
            Fen cut,
            long points,
            long earners,
            List<Earner> top) {}

    public Trial(ShopPlan plan) {
        this.plan = plan;
    }

    /// @param to where it goes
    /// @return what was paid for the order's goods
    public Fen add(Tx tx, OrderId order, Address to) throws SQLException {
        var facts = OrderFacts.of(tx::query, order);
        var line = Lines.above(tx, order, facts.paid().orElseThrow(), plan.agencies(to));
        var terms = plan.pack(facts.sold());
        if (terms.isPresent()) {
            line = Packs.tried(tx, line, terms.get());
        }
        var shares = new ArrayList<Commission>();
        var paid = Fen.ZERO;
        for (Allocation one : plan.split(facts.sold(), facts.left(), line)) {
            shares.addAll(one.shares());
            paid = paid.plus(one.base().paid());
        }
        shares.forEach(share -> earners.merge(share.payee(), share.amount(), Fen::plus));
        var cutHere = shares.stream().map(Commission::cut).reduce(Fen.ZERO, Fen::plus);
        cost = cost.plus(shares.stream().map(Commission::amount).reduce(Fen.ZERO, Fen::plus));
        cut = cut.plus(cutHere);
        orders += shares.isEmpty() ? 0 : 1;
        points += plan.points(facts.left(), line);
        capped += cutHere.equals(Fen.ZERO) ? 0 : 1;
        return paid;
    }

    /// @param top how many of those who earn most
    public Outcome outcome(int top) {
        var most =
                earners.entrySet().stream()
                        .map(one -> new Earner(one.getKey(), one.getValue()))
                        .filter(one -> !one.amount().equals(Fen.ZERO))
                        .sorted(Comparator.comparing(Earner::amount).reversed())
                        .toList();
        return new Outcome(
                cost, orders, capped, cut, points, most.size(), most.stream().limit(top).toList());
    }
}
