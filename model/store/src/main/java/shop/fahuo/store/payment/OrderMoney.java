package shop.fahuo.store.payment;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.Finding;
import shop.fahuo.core.payment.Provider;

import java.time.Instant;
import java.util.Optional;

/// What the shop knows of the money of one order.
///
/// @param provider as the order says how it was paid; empty when it says nothing that is known
/// @param receiver the merchant account that must have the money; empty when nobody can be asked
/// @param reference the number that the order names
/// @param total what the order says was paid
/// @param finding empty until there is an answer
/// @param told what the provider says the buyer was asked for; empty where it knows no such payment
/// @param asked how often there was an answer
/// @param answered when there was one last
/// @param next when it is asked next; empty: no more
/// @param proof the payment that proves the order
public record OrderMoney(
        Optional<Provider> provider,
        String receiver,
        String reference,
        Fen total,
        Optional<Finding> finding,
        Optional<Fen> told,
        int asked,
        Optional<Instant> answered,
        Optional<Instant> next,
        Optional<Proof> proof) {

    /// Money that is there.
    ///
    /// @param transaction the provider's number
    /// @param number the shop's number
    public record Proof(String transaction, String number, Fen total, Optional<Instant> paid) {}

    public boolean isProved() {
        return finding.filter(Finding.SOUND::equals).isPresent();
    }

    /// Whether to ask once more could bring something new.
    public boolean canBeAskedAgain() {
        return !receiver.isEmpty() && !isProved();
    }
}
