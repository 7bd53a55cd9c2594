package shop.fahuo.store.payment.refund;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Provider;

/// What a last look says, right before a provider is called about a refund.
public sealed interface RefundCall {

    /// Ask for it.
    record Ask(Request request) implements RefundCall {}

    /// Ask about it.
    ///
    /// @param again when the provider, signed, knows none, ask for it, under the same number
    record Query(Request request, boolean again) implements RefundCall {}

    /// Somebody else has claimed the task since.
    record Lost() implements RefundCall {}

    /// The same for every call.
    ///
    /// @param transaction the provider's number of the payment
    /// @param reference the shop's number of the refund
    /// @param paid all of the payment
    /// @param reason shown to the buyer; may be empty
    record Request(
            Provider provider,
            String transaction,
            String reference,
            Fen amount,
            Fen paid,
            String reason) {}
}
