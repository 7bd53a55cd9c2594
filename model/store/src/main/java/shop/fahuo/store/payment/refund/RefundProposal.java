package shop.fahuo.store.payment.refund;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.OrderLine;

import java.util.List;
import java.util.Optional;

/// What a wish would come to if it were asked for now.
///
/// @param paid all of the payment
/// @param left what of it can still go back
/// @param freightLeft what of that was paid for no line
/// @param lines all lines of the order
/// @param freight what of the amount is freight
/// @param amount what would go back
/// @param needsSecond a second person would have to agree
/// @param refusal what stands in the way; nothing else means anything then but `paid` and `left`
///   and what is left of the lines
public record RefundProposal(
        Fen paid,
        Fen left,
        Fen freightLeft,
        List<Line> lines,
        Fen freight,
        Fen amount,
        boolean needsSecond,
        Optional<RefundRefusal> refusal) {

    public RefundProposal {
        lines = List.copyOf(lines);
    }

    /// @param position from 1
    /// @param left units that can still be given back
    /// @param units those that would be
    /// @param amount what these are worth of what was paid
    public record Line(int position, OrderLine line, int left, int units, Fen amount) {}

    static RefundProposal refused(RefundRefusal why) {
        return new RefundProposal(
                Fen.ZERO,
                Fen.ZERO,
                Fen.ZERO,
                List.of(),
                Fen.ZERO,
                Fen.ZERO,
                false,
                Optional.of(why));
    }

    RefundProposal waiting(boolean second) {
        return new RefundProposal(paid, left, freightLeft, lines, freight, amount, second, refusal);
    }
}
