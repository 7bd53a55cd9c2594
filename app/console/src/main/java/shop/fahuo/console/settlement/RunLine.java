package shop.fahuo.console.settlement;

import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.store.settlement.PayoutRecord;

import java.util.Optional;

/// One payee of a run.
///
/// @param name masked
/// @param payout empty in a preview
public record RunLine(PayoutPlan plan, String name, Optional<PayoutRecord> payout) {

    String code() {
        return plan.payee().value();
    }

    /// Whether it does not go on by itself, or not as it should.
    boolean isTroubled() {
        return payout.filter(one -> one.state().isOpen())
                .filter(one -> !one.words().isEmpty())
                .isPresent();
    }
}
