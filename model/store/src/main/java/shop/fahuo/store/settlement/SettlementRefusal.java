package shop.fahuo.store.settlement;

import shop.fahuo.core.settlement.PayoutState;
import shop.fahuo.core.settlement.SettlementState;

import java.time.Instant;

/// Why a person's command about a run or a payout was not carried out.
public sealed interface SettlementRefusal {

    record NoSuchRun() implements SettlementRefusal {}

    record NoSuchPayout() implements SettlementRefusal {}

    /// Nobody would be paid.
    record NothingDue() implements SettlementRefusal {}

    /// A run of the period waits to be agreed to.
    record DraftOpen(String number) implements SettlementRefusal {}

    /// Who asked cannot be who agrees.
    record SamePerson(String name) implements SettlementRefusal {}

    record WrongState(SettlementState state) implements SettlementRefusal {}

    record WrongPayoutState(PayoutState state) implements SettlementRefusal {}

    /// The preview is of another month, whose tax it was worked out for.
    record Outdated() implements SettlementRefusal {}

    /// How it was paid has to be shown.
    record NoProof() implements SettlementRefusal {}

    /// It waits for nobody who confirms it, or the provider has not told how.
    record Unconfirmable() implements SettlementRefusal {}

    /// Payments to who gets it are stopped.
    record Stopped(String why) implements SettlementRefusal {}

    /// It is too late to confirm it, and the provider is about to take it back.
    record Overdue(Instant until) implements SettlementRefusal {}
}
