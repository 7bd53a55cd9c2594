package shop.fahuo.store.settlement;

import shop.fahuo.core.settlement.SettlementState;

import java.time.Instant;
import java.util.Optional;

/// A run.
///
/// @param number the period and which run of it: `202611-1`
/// @param period the month through whose end it pays: `2026-11`
/// @param terms what was in force when it was worked out
/// @param answered the second person
/// @param sums over those who are paid
public record SettlementRecord(
        long id,
        String number,
        String period,
        SettlementState state,
        SettlementTerms terms,
        Said asked,
        Optional<Said> answered,
        Optional<Instant> ended,
        String note,
        Sums sums) {

    /// Who, when.
    public record Said(Instant at, String by) {}

    /// What it comes to; amounts in fen.
    ///
    /// @param payees how many are paid
    /// @param skipped how many are not, or not all that is due to them
    /// @param open how many payouts are open
    /// @param troubles how many of those do not go on by themselves, or not as they should
    public record Sums(
            long payees,
            long skipped,
            long open,
            long troubles,
            long payable,
            long offset,
            long tax,
            long net) {}
}
