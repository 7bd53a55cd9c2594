package shop.fahuo.store.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;
import shop.fahuo.core.settlement.PayoutObstacle;
import shop.fahuo.core.settlement.PayoutPlan;
import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.PayoutTarget;

import java.time.Instant;
import java.util.Optional;

/// The money for one payee of a run.
///
/// @param run the number of its run
/// @param month the month for whose tax it counts; empty until its money is set apart
/// @param number the provider's own; empty while it has given none
/// @param words what stands in its way, or what a person said; may be empty
/// @param proof the hash of the file by which a person paid; empty otherwise
/// @param confirming while who gets it can confirm it
public record PayoutRecord(
        long id,
        long settlement,
        String run,
        String reference,
        PayoutState state,
        PayoutPlan plan,
        String month,
        String number,
        String words,
        String proof,
        Optional<Instant> ended,
        Optional<Confirming> confirming) {

    /// The words of what a person has to look up after a restore.
    static final String RESTORED = "RESTORED";

    /// That it can be confirmed by what the shop has; see [Confirmations].
    ///
    /// @param takenBy who had that handed out last; empty when nobody has
    public record Confirming(Instant until, String takenBy) {}

    /// Whether it waits under its number until payments to who gets it are let go: it may have been
    /// asked for before they were stopped, and the provider knows none of it.
    public boolean isStopped() {
        return state == PayoutState.ASKED && words.startsWith(PayoutObstacle.STOPPED.name());
    }

    /// Whether it was listed for the bank when a backup was made that has been restored: it may
    /// have been paid there since.
    public boolean isDoubted() {
        return state == PayoutState.LISTED && words.equals(RESTORED);
    }

    public DistributorCode payee() {
        return plan.payee();
    }

    public Fen net() {
        return plan.net();
    }

    /// Where it goes.
    ///
    /// @throws java.util.NoSuchElementException when there is no way; then it is never sent
    public PayoutTarget target() {
        return plan.target().orElseThrow();
    }
}
