package shop.fahuo.store.payment.refund;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.RefundState;

/// Why a person's command about a refund was not carried out. Nothing changed.
public sealed interface RefundRefusal {

    record NoSuchOrder() implements RefundRefusal {}

    record NoSuchRefund() implements RefundRefusal {}

    /// No provider has said that the money of this order is there.
    record NotProved() implements RefundRefusal {}

    /// The shop has no account any more that reaches the money.
    ///
    /// @param receiver the merchant account that has it
    record NoAccount(String receiver) implements RefundRefusal {}

    /// Everything is back or on its way, or what was chosen is worth nothing.
    record NothingLeft() implements RefundRefusal {}

    /// More money than can still go back.
    record MoreThanLeft(Fen left) implements RefundRefusal {}

    /// @param position from 1
    record NoSuchLine(int position) implements RefundRefusal {}

    /// Fewer units can still be given back.
    ///
    /// @param position from 1
    record MoreUnitsThanLeft(int position, int left) implements RefundRefusal {}

    /// The refund is somewhere where this cannot be done.
    record WrongState(RefundState state) implements RefundRefusal {}

    /// Whoever asked may not be the one who agrees.
    record SamePerson(String by) implements RefundRefusal {}

    /// It must be said how the money went back.
    record NoProof() implements RefundRefusal {}
}
