package shop.fahuo.store.payment.bill;

import shop.fahuo.core.payment.bill.DayTotals;
import shop.fahuo.core.payment.bill.MatchOutcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/// A day of an account as it stands.
///
/// @param readAt when its bills were taken
/// @param withFunds whether there was a fund bill
/// @param open differences for a person, by outcome
/// @param pooled items of this day that wait for later bills, by outcome
/// @param settled differences that people have explained
public record BillDay(
        BillAccount account,
        LocalDate day,
        Instant readAt,
        boolean withFunds,
        DayTotals totals,
        Map<MatchOutcome, Long> open,
        Map<MatchOutcome, Long> pooled,
        long settled) {

    public BillDay {
        open = Map.copyOf(open);
        pooled = Map.copyOf(pooled);
    }

    /// 平账: everything agrees, or was explained, and the account's balances hang together.
    public boolean isTied() {
        return open.isEmpty() && pooled.isEmpty() && totals.chained();
    }
}
