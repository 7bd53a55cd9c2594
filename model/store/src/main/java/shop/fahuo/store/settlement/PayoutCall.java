package shop.fahuo.store.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.settlement.PayoutTarget;

/// What a last look says, right before a provider is called about a payout.
public sealed interface PayoutCall {

    /// Ask for it.
    record Ask(Request request) implements PayoutCall {}

    /// Ask about it.
    ///
    /// @param absent what follows when the provider, signed, knows none
    /// @param isUnconfirmable whether who gets it has to confirm it, and nobody knows how
    record Query(Request request, Absent absent, boolean isUnconfirmable) implements PayoutCall {}

    /// What it says of a payout that a provider knows none of it.
    enum Absent {
        /// Ask for it, under the same number.
        AGAIN,
        /// Nothing, and look again later: payments to who gets it are stopped.
        STOPPED,
        /// It has it and does not find it: look again later.
        LATER,
        /// Nothing, after so long: a person has to look there.
        DOUBTED
    }

    /// Have it taken back, unless it has ended.
    record Cancel(Request request) implements PayoutCall {}

    /// Ask for nothing: payments to who gets it are stopped, and no call can have happened.
    record Stopped() implements PayoutCall {}

    /// Somebody else has claimed the task since.
    record Lost() implements PayoutCall {}

    /// The same for every call.
    ///
    /// @param name of who gets it, where it may be told; empty otherwise
    /// @param scene what it is for, in the provider's word
    /// @param position the kind of work
    /// @param remark shown to who gets it
    record Request(
            String reference,
            PayoutTarget target,
            String name,
            Fen amount,
            String scene,
            String position,
            String remark) {

        /// Says nothing of whom.
        @Override
        public String toString() {
            return reference + " of " + amount;
        }
    }
}
