package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;

import java.util.Optional;

/// What a run would do for somebody: `payable - offset - tax = net`.
///
/// @param offset what they owe and do not get
/// @param target where it would go; empty when there is no way
/// @param obstacle why it does not go; empty when it does
public record PayoutPlan(
        DistributorCode payee,
        Fen payable,
        Fen offset,
        Tax tax,
        Optional<PayoutTarget> target,
        Optional<PayoutObstacle> obstacle) {

    /// What they earn by it, before tax.
    public Fen income() {
        return payable.minus(offset);
    }

    /// What leaves the shop.
    public Fen net() {
        return income().minus(tax.now());
    }

    public boolean isPaid() {
        return obstacle.isEmpty();
    }

    /// The number of the payment it would be shared from; empty when it would not be.
    public String payment() {
        return target.map(PayoutTarget::payment).orElse("");
    }

    PayoutPlan against(PayoutObstacle why) {
        return new PayoutPlan(payee, payable, offset, tax, target, Optional.of(why));
    }

    PayoutPlan untaxed() {
        return new PayoutPlan(payee, payable, offset, Tax.NONE, target, obstacle);
    }
}
