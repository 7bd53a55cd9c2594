package shop.fahuo.store.payment.refund;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.RefundState;

/// What became of a person's command about a refund.
public sealed interface RefundAnswered {

    /// It is done and durable.
    ///
    /// @param state [RefundState#WAITING] when a second person has to agree
    record Done(String reference, RefundState state, Fen amount) implements RefundAnswered {}

    record Refused(RefundRefusal why) implements RefundAnswered {}
}
