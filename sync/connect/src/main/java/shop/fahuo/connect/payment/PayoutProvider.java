package shop.fahuo.connect.payment;

import shop.fahuo.core.settlement.PaidOut;

import java.util.Optional;

/// Pays persons from a merchant account. Calls block and are made once; after anything but
/// [PaymentReply.Ok] or [PaymentReply.Rejected] ask [#paid], and only ever pay again under the same
/// reference.
public interface PayoutProvider {

    /// Accepted is not done: look at the state.
    PaymentReply<PaidOut> pay(PayoutRequest request);

    /// How a payout stands; empty when the provider, signed, knows none under the reference.
    PaymentReply<Optional<PaidOut>> paid(PayoutRequest request);

    /// Asks for an end before who gets it has confirmed, where there is such a time.
    PaymentReply<PaidOut> cancel(PayoutRequest request);
}
