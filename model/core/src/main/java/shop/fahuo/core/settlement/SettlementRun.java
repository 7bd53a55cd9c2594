package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Works out a run: of each payee what is due, what is offset and withheld, by which way it goes,
/// and what is in the way.
///
/// @param day of the payment; says which tax table holds
public record SettlementRun(
        Withholding withholding, TaxTables tables, PayoutLimits limits, LocalDate day) {

    /// Those to whom nothing is due are not in it.
    public List<PayoutPlan> plan(List<Payee> payees) {
        return payees.stream()
                .filter(payee -> payee.payable().compareTo(Fen.ZERO) > 0)
                .map(this::plan)
                .toList();
    }

    private PayoutPlan plan(Payee payee) {
        boolean owes = payee.owed().compareTo(payee.payable()) >= 0;
        var offset = owes ? payee.payable() : payee.owed();
        var table = withholding.method().flatMap(method -> tables.at(method, day));
        var tax =
                payee.invoices() || owes
                        ? Tax.NONE
                        : table.map(it -> it.of(payee.payable().minus(offset), payee.before()))
                                .orElse(Tax.NONE);
        var net = payee.payable().minus(offset).minus(tax.now());
        boolean untaxed = !payee.invoices() && withholding.method().isPresent() && table.isEmpty();
        var target = target(payee, net);
        return new PayoutPlan(
                payee.code(),
                payee.payable(),
                offset,
                tax,
                target,
                obstacle(payee, owes, untaxed, target, net));
    }

    /// The first that takes the amount; when none does, the first.
    private Optional<PayoutTarget> target(Payee payee, Fen net) {
        return payee.targets().stream()
                .filter(target -> limits.against(target, net).isEmpty())
                .findFirst()
                .or(() -> payee.targets().stream().findFirst());
    }

    private Optional<PayoutObstacle> obstacle(
            Payee payee, boolean owes, boolean untaxed, Optional<PayoutTarget> target, Fen net) {
        if (payee.isStopped()) {
            return Optional.of(PayoutObstacle.STOPPED);
        }
        if (payee.hasOpen()) {
            return Optional.of(PayoutObstacle.OPEN_PAYOUT);
        }
        if (owes) {
            return Optional.of(PayoutObstacle.OWES);
        }
        if (untaxed) {
            return Optional.of(PayoutObstacle.NO_TAX_TABLE);
        }
        return target.isEmpty()
                ? Optional.of(PayoutObstacle.NO_ACCOUNT)
                : limits.against(target.get(), net);
    }
}
