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
}
