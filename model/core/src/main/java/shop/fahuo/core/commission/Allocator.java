package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.Commission.Why;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Splits what was paid for a line by a plan. Pure: the same line, upline and plan give the same
/// shares for ever. Of a smaller base nobody gets more.
public final class Allocator {

    private final Plan plan;
    private final Base base;
    private final Upline upline;
    private final Fen most;
    private final List<Commission> shares = new ArrayList<>();

    private Allocator(Plan plan, Base base, Upline upline, Fen most) {
        this.plan = plan;
        this.base = base;
        this.upline = upline;
        this.most = most;
    }

    public static Allocation allocate(Base base, Upline upline, Plan plan) {
        return allocate(base, upline, plan, base.paid());
    }

    /// @param most beside the plan's cap, what all shares together may come to; not negative
    public static Allocation allocate(Base base, Upline upline, Plan plan, Fen most) {
        return new Allocator(plan, base, upline, most).allocate();
    }

    private Allocation allocate() {
        if (plan.self() != Plan.SelfPurchase.NOBODY || upline.buyer().isEmpty()) {
            plan.rulesFor(base.sku()).forEach(this::pay);
        }
        return new Allocation(base, capped());
    }

    private void pay(PlanRule rule) {
        switch (rule) {
            case PlanRule.Levels levels -> pay(levels);
            case PlanRule.Differential differential -> pay(differential);
            case PlanRule.Regional regional -> pay(regional);
            case PlanRule.Rebate(var id, var rate) ->
                    upline.buyer()
                            .filter(Standing::earns)
                            .ifPresent(
                                    buyer -> add(buyer, id, new Why.Rebate(rate), rate.of(base)));
            case PlanRule.MemberPrice price ->
                    upline.buyer().filter(Standing::earns).ifPresent(buyer -> pay(price, buyer));
            case PlanRule.Points _ -> {}
            case PlanRule.EntryPack pack -> upline.pack().ifPresent(line -> pay(pack, line));
        }
    }

    private void pay(PlanRule.MemberPrice rule, Standing buyer) {
        var price = rule.prices().get(buyer.rank());
        if (price != null) {
            var why = new Why.MemberPrice(buyer.rank(), price);
            add(buyer, rule.id(), why, rule.of(base, price));
        }
    }

    private void pay(PlanRule.EntryPack rule, PackLine line) {
        for (var kind : Walkout.Kind.values()) {
            var each = rule.terms().amount(kind, line.boss());
            line.payee(kind)
                    .filter(Standing::earns)
                    .ifPresent(
                            payee ->
                                    add(
                                            payee,
                                            rule.id(),
                                            new Why.Pack(kind, line.boss(), each),
                                            new Rate.PerUnit(each).of(base)));
        }
    }

    private void pay(PlanRule.Levels rule) {
        var line = line();
        int distance = isBuyerFirst() ? 0 : 1;
        int level = 0;
        for (var standing : line) {
            if (level == rule.rates().size()) {
                return;
            }
            boolean waits = !standing.earns() && rule.missing() == PlanRule.Missing.MOVES_UP;
            if (!waits) {
                var rate = rule.rates().get(level);
                level++;
                if (standing.earns()) {
                    add(standing, rule.id(), new Why.Level(level, distance, rate), rate.of(base));
                }
            }
            distance++;
        }
    }

    /// Those below the highest so far earn nothing, and those who cannot earn are passed over.
    private void pay(PlanRule.Differential rule) {
        var highest = BasisPoints.NONE;
        var equals = new Equals(rule);
        for (var standing : line()) {
            var rate = rule.rate(standing);
            if (!standing.earns() || rate.equals(BasisPoints.NONE)) {
                continue;
            }
            if (rate.compareTo(highest) > 0) {
                var amount = rate.above(highest).of(base.paid());
                var why = new Why.Difference(standing.rank(), rate, highest);
                add(standing, rule.id(), why, amount);
                highest = rate;
                equals.begin(standing, amount);
            } else if (rate.equals(highest)) {
                equals.next(standing);
            }
        }
    }

    /// A line of equals: the first earned the difference, some of those above it a share.
    private final class Equals {

        private final PlanRule.Differential rule;
        private Standing below = new Standing(new DistributorCode("-"), "", false);
        private Fen earned = Fen.ZERO;
        private int count;

        Equals(PlanRule.Differential rule) {
            this.rule = rule;
        }

        void begin(Standing first, Fen amount) {
            below = first;
            earned = amount;
            count = 0;
        }

        void next(Standing standing) {
            rule.peers()
                    .filter(peers -> count < peers.most() && standing.rank().equals(below.rank()))
                    .ifPresent(peers -> pay(peers, standing));
        }

        private void pay(PlanRule.Peers peers, Standing standing) {
            var of = peers.from() == PlanRule.Peers.From.LINE ? base.paid() : earned;
            var amount = peers.share().of(of);
            var why = new Why.Peer(standing.rank(), peers.share(), below.code(), of);
            add(standing, rule.id(), why, amount);
            below = standing;
            earned = amount;
            count++;
        }
    }

    private void pay(PlanRule.Regional rule) {
        var highest = BasisPoints.NONE;
        for (var agent : upline.agents()) {
            var rate = rule.rate(agent);
            if (agent.agent().earns() && rate.compareTo(highest) > 0) {
                var why = new Why.Region(agent.region(), rate, highest);
                add(agent.agent(), rule.id(), why, rate.above(highest).of(base.paid()));
                highest = rate;
            }
        }
    }

    private boolean isBuyerFirst() {
        return plan.self() == Plan.SelfPurchase.BUYER_FIRST && upline.buyer().isPresent();
    }

    /// From the buyer's side up.
    private List<Standing> line() {
        var line = new ArrayList<Standing>();
        if (isBuyerFirst()) {
            upline.buyer().ifPresent(line::add);
        }
        line.addAll(upline.sponsors());
        return line;
    }

    private void add(Standing payee, String rule, Why why, Fen amount) {
        shares.add(new Commission(payee.code(), rule, why, amount, Fen.ZERO));
    }

    /// What is over the cap is taken off the end: those who stand first in the plan, and nearest to
    /// the sale, keep theirs.
    private List<Commission> capped() {
        var cap = plan.cap().of(base.paid());
        var left = cap.compareTo(most) < 0 ? cap : most;
        var capped = new ArrayList<Commission>();
        for (var share : shares) {
            var kept = share.capped(left);
            left = left.minus(kept.amount());
            capped.add(kept);
        }
        return capped.stream().filter(Predicate.not(Allocator::isNothing)).toList();
    }

    private static boolean isNothing(Commission share) {
        return share.amount().equals(Fen.ZERO) && share.cut().equals(Fen.ZERO);
    }
}
