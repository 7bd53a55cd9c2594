package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The orders of a run that can be shared. Several payees may have earned of one; together they get
/// no more of it than WeChat Pay allows, the first of them first.
public final class Sharing {

    private final Map<DistributorCode, List<Shareable>> orders;
    private final Instant now;

    /// By payment, as it is when what was taken so far is shared.
    private final Map<String, SharingWindow> windows = new HashMap<>();

    /// @param orders of everybody who can be given a share at all, which may be none; of each the
    ///   one to be shared first at the head
    public Sharing(Map<DistributorCode, List<Shareable>> orders, Instant now) {
        this.orders = Map.copyOf(orders);
        this.now = now;
    }

    /// The shop shares nothing.
    public static Sharing nothing() {
        return new Sharing(Map.of(), Instant.EPOCH);
    }

    /// What one order gives.
    ///
    /// @param amount before tax
    record Portion(Shareable order, Fen amount) {}

    boolean reaches(DistributorCode payee) {
        return orders.containsKey(payee);
    }

    /// What of an amount could be shared; nothing is taken yet.
    List<Portion> offered(DistributorCode payee, Fen amount) {
        var portions = new ArrayList<Portion>();
        var left = amount;
        for (var order : orders.getOrDefault(payee, List.of())) {
            var most = least(least(order.due(), left), window(order).room(now));
            if (most.compareTo(PayoutLimits.LEAST_CALLED) >= 0) {
                portions.add(new Portion(order, most));
                left = left.minus(most);
            }
        }
        return portions;
    }

    /// @param net what is shared of each, after tax
    void take(List<Portion> portions, List<Fen> net) {
        for (int at = 0; at < portions.size(); at++) {
            var order = portions.get(at).order();
            windows.put(order.target().payment(), window(order).after(net.get(at)));
        }
    }

    /// Of those orders that a plan shares, and that still can be, as much as it says.
    public Sharing asPlanned(DistributorCode payee, List<PayoutPlan> plans) {
        if (!reaches(payee)) {
            return this;
        }
        var planned = plans.stream().flatMap(plan -> asPlanned(payee, plan).stream()).toList();
        return new Sharing(Map.of(payee, planned), now);
    }

    private Optional<Shareable> asPlanned(DistributorCode payee, PayoutPlan plan) {
        return orders.getOrDefault(payee, List.of()).stream()
                .filter(order -> plan.target().filter(order.target()::equals).isPresent())
                .filter(order -> order.due().compareTo(plan.payable()) >= 0)
                .map(order -> order.upTo(plan.payable()))
                .findFirst();
    }

    private SharingWindow window(Shareable order) {
        return windows.getOrDefault(order.target().payment(), order.window());
    }

    private static Fen least(Fen one, Fen other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
