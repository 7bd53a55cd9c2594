package shop.fahuo.store.settlement;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Gatherers.windowFixed;

import shop.fahuo.core.order.Actor;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.PayoutWay;
import shop.fahuo.store.db.Tx;
import shop.fahuo.store.distributor.DistributorLocks;

import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Begins a run that a second person agrees to: whoever is still due what the preview says is paid.
record RunBeginning(RunPlanner planner, PayoutReader payouts) {

    /// So many payees' payouts are written in one go.
    private static final int TOGETHER = 500;

    /// @return whether anybody is paid
    boolean begin(Tx tx, SettlementRecord run, LocalDate asked, Actor.Person by)
            throws SQLException {
        var byPayee =
                payouts.ofRun(tx.sql(), run.id()).stream()
                        .collect(
                                Collectors.groupingBy(
                                        PayoutRecord::payee,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        DistributorLocks.hold(tx, byPayee.keySet());
        var now = planner.payees(tx, run, byPayee.keySet(), asked);
        boolean any = false;
        for (var some : byPayee.values().stream().gather(windowFixed(together(run))).toList()) {
            var verdicts = new Verdicts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            for (var parts : some) {
                var payee = requireNonNull(now.get(parts.getFirst().payee()));
                verdicts.take(parts, plans -> planner.isStillSo(tx, run, payee, plans, asked));
            }
            PayoutBatches.skip(tx, verdicts.unpaid(), by);
            PayoutBatches.skipChanged(tx, verdicts.changed(), by);
            PayoutBatches.begin(tx, verdicts.paid(), YearMonth.from(asked), by);
            any |= !verdicts.paid().isEmpty();
        }
        return any;
    }

    /// What is shared of an order with one leaves less of it for the next: one after the other.
    private static int together(SettlementRecord run) {
        return run.terms().payers().containsKey(PayoutWay.WECHAT_SHARING) ? 1 : TOGETHER;
    }

    /// What becomes of payouts when a second person agrees.
    ///
    /// @param unpaid what the preview says is not paid
    /// @param changed what would not be paid so any more
    private record Verdicts(
            List<PayoutRecord> paid, List<PayoutRecord> unpaid, List<PayoutRecord> changed) {

        /// @param parts of one payee
        void take(List<PayoutRecord> parts, Predicate<List<PayoutPlan>> isStillSo) {
            var plans = parts.stream().map(PayoutRecord::plan).toList();
            boolean isSo = plans.stream().noneMatch(PayoutPlan::isPaid) || isStillSo.test(plans);
            for (var payout : parts) {
                if (!payout.plan().isPaid()) {
                    unpaid.add(payout);
                } else {
                    (isSo ? paid : changed).add(payout);
                }
            }
        }
    }
}
