package shop.fahuo.core.settlement;

import shop.fahuo.core.Fen;
import shop.fahuo.core.commission.DistributorCode;

import java.util.List;

/// Somebody to whom something is due, as a run finds them.
///
/// @param payable what is due; not negative
/// @param owed what they owe the shop; not negative
/// @param invoices whether they give the shop an invoice, and pay their taxes themselves
/// @param isStopped whether a person has stopped payments to them
/// @param hasOpen whether an earlier payout is still open
/// @param targets where to, the best first
/// @param before what they were paid within the span of the tax
public record Payee(
        DistributorCode code,
        Fen payable,
        Fen owed,
        boolean invoices,
        boolean isStopped,
        boolean hasOpen,
        List<PayoutTarget> targets,
        Earnings before) {

    public Payee {
        targets = List.copyOf(targets);
        if (payable.isNegative() || owed.isNegative()) {
            throw new IllegalArgumentException(code + " is due " + payable + ", owes " + owed);
        }
    }
}
