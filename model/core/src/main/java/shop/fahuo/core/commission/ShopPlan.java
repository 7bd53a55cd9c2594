package shop.fahuo.core.commission;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.Address;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A plan with what belongs to whole orders: what one of them may cost, and whose region it goes
/// to.
///
/// @param orderCap the most that one order may pay
/// @param margin what part of their price the goods leave the shop, as it says itself
/// @param agencies each region once
public record ShopPlan(
        Plan plan, Optional<Fen> orderCap, Optional<BasisPoints> margin, List<Agency> agencies) {

    public ShopPlan(Plan plan, Optional<Fen> orderCap, List<Agency> agencies) {
        this(plan, orderCap, Optional.empty(), agencies);
    }

    public ShopPlan {
        agencies = List.copyOf(agencies);
    }

    /// Whose region an address is in, the smallest region first.
    public List<Agency> agencies(Address address) {
        return agencies.stream()
                .filter(one -> one.covers(address))
                .sorted(Comparator.comparing(Agency::region))
                .toList();
    }

    /// By what terms an order sells an entry pack (链动2+1); of several packs, the first says it.
    public Optional<Walkout> pack(List<Base> sold) {
        return sold.stream()
                .flatMap(base -> plan.rulesFor(base.sku()).stream())
                .filter(PlanRule.EntryPack.class::isInstance)
                .map(rule -> ((PlanRule.EntryPack) rule).terms())
                .findFirst();
    }

    /// How many points (会员积分) the buyer has of an order, if he is a member. Whole ones, of all
    /// lines together: of less nobody gets more.
    public long points(List<Base> left, Upline upline) {
        var member = upline.buyer().filter(Standing::earns);
        if (member.isEmpty() || plan.self() == Plan.SelfPurchase.NOBODY) {
            return 0;
        }
        long hundredths = 0;
        for (var base : left) {
            for (var rule : plan.rulesFor(base.sku())) {
                if (rule instanceof PlanRule.Points(_, var perYuan)) {
                    int each = perYuan.getOrDefault(member.get().rank(), 0);
                    hundredths += Math.multiplyExact(base.paid().value(), each);
                }
            }
        }
        return hundredths / 100;
    }

    /// Splits an order, line by line. The cap of the order is spread over its lines as they were
    /// sold, and of each goes back with it: so what goes back raises nobody's share, neither of
    /// another line nor behind somebody who was cut less.
    ///
    /// @param sold the lines as they were sold
    /// @param left the same lines as they are now
    public List<Allocation> split(List<Base> sold, List<Base> left, Upline upline) {
        var most = most(sold);
        var split = new ArrayList<Allocation>();
        for (int i = 0; i < left.size(); i++) {
            var cap = ofLeft(most.get(i), sold.get(i), left.get(i));
            split.add(Allocator.allocate(left.get(i), upline, plan, cap));
        }
        return split;
    }

    private static Fen ofLeft(Fen ofAll, Base sold, Base left) {
        return sold.paid().equals(left.paid())
                ? ofAll
                : Fen.of(
                        BigInteger.valueOf(ofAll.value())
                                .multiply(BigInteger.valueOf(left.paid().value()))
                                .divide(BigInteger.valueOf(sold.paid().value()))
                                .longValueExact());
    }

    private List<Fen> most(List<Base> sold) {
        var worth = sold.stream().map(Base::paid).toList();
        boolean isNothing = worth.stream().allMatch(Fen.ZERO::equals);
        return orderCap.isEmpty() || isNothing
                ? worth
                : Pool.divide(orderCap.get(), worth.stream().map(Fen::value).toList());
    }
}
