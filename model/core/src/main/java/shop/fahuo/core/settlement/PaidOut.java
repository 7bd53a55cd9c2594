package shop.fahuo.core.settlement;

/// A payout as its provider tells it.
///
/// @param reference the shop's number for it, the same for ever
/// @param number the provider's
/// @param reason why it did not go, in the provider's word; empty otherwise
public record PaidOut(String reference, String number, State state, String reason) {

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
