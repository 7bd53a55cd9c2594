package shop.fahuo.console.settlement;

import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.store.settlement.PayoutRecord;

import java.util.Optional;

/// What a run pays a payee, or a part of it.
///
/// @param name masked
/// @param payout empty in a preview
public record RunLine(PayoutPlan plan, String name, Optional<PayoutRecord> payout) {

    String code() {
        return plan.payee().value();
    }

    /// Which of a payee's it is, for he may have one for each order, and one for the rest.
    boolean isSame(RunLine other) {
        return code().equals(other.code()) && plan.payment().equals(other.plan().payment());
    }

    /// Whether it does not go on by itself, or not as it should.
    boolean isTroubled() {
        return payout.filter(one -> one.state().isOpen())
                .filter(one -> !one.words().isEmpty())
                .isPresent();
    }
}
