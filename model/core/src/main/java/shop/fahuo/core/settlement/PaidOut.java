package shop.fahuo.core.settlement;

import java.util.Optional;

/// A payout as its provider tells it.
///
/// @param reference the shop's number for it, the same for ever
/// @param number the provider's
/// @param reason why it did not go, in the provider's word; empty otherwise
/// @param confirmation by what who gets it confirms it, where the provider told
public record PaidOut(
        String reference,
        String number,
        State state,
        String reason,
        Optional<Confirmation> confirmation) {

    /// Of what it takes to confirm it nothing was told.
    public PaidOut(String reference, String number, State state, String reason) {
        this(reference, number, state, reason, Optional.empty());
    }

    /// How far it is.
    public enum State {
        /// Accepted, and on its way.
        PROCESSING,
        /// Who gets it has to confirm.
        WAITING,
        /// It is being taken back.
        CANCELLING,
        SUCCESS,
        /// It did not go, or came back; nothing is there, and this reference never moves anything.
        FAILED
    }
}
