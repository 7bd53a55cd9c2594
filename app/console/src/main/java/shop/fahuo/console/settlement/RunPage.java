package shop.fahuo.console.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.store.settlement.SettlementRecord;
import shop.fahuo.store.settlement.SettlementRefusal;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/// What a run pays, or what one would pay now.
///
/// @param run empty for a preview
/// @param against what keeps who sits here from the next step, which is to draft a preview and to
///   agree to a draft; empty when nothing does
public record RunPage(
        YearMonth period,
        Optional<SettlementRecord> run,
        List<RunLine> lines,
        Optional<SettlementRefusal> against) {

    public RunPage {
        lines = List.copyOf(lines);
    }

    /// Over those who are paid.
    Fen sum(Function<PayoutPlan, Fen> amount) {
        return lines.stream()
                .map(RunLine::plan)
                .filter(PayoutPlan::isPaid)
                .map(amount)
                .reduce(Fen.ZERO, Fen::plus);
    }

    /// How many people are.
    long paid() {
        return people(PayoutPlan::isPaid);
    }

    /// How many are not, or not all that is due to them.
    long leftOut() {
        return people(plan -> !plan.isPaid());
    }

    private long people(Predicate<PayoutPlan> which) {
        return lines.stream()
                .map(RunLine::plan)
                .filter(which)
                .map(PayoutPlan::payee)
                .distinct()
                .count();
    }

    /// Whether some of it waits to be paid at the bank.
    boolean isListed() {
        return lines.stream().flatMap(line -> line.payout().stream()).anyMatch(BankCsv::isListed);
    }
}
