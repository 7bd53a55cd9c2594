package shop.fahuo.core.payment;

import shop.fahuo.core.Fen;

import java.time.Instant;
import java.util.Optional;

/// A refund as its provider tells it.
///
/// @param reference the shop's number for it, the same for ever
/// @param number the provider's number; empty where it gives none
/// @param amount what goes back to the buyer
/// @param done when it reached the buyer
public record Refund(
        String reference, String number, Fen amount, State state, Optional<Instant> done) {

    /// How far a refund has come.
    public enum State {
        /// Accepted, and on its way.
        PROCESSING,
        SUCCESS,
        /// The provider ended it; nothing went back, and this reference never will.
        CLOSED,
        /// The buyer's account or card does not take it; a person has to find another way.
        ABNORMAL
    }
}
