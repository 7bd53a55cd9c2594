package shop.fahuo.store.payment.refund;

import shop.fahuo.core.Fen;
import shop.fahuo.core.payment.RefundReason;

import java.util.List;
import java.util.Optional;

/// What a person wants to give back of an order.
///
/// @param lines of which lines how much; with no amount and no freight either, everything that is
///   left
/// @param freight what was paid for freight too
/// @param amount instead of what the lines are worth; without lines it is money alone
/// @param restock physical goods that have left come back to stock
/// @param code why, for the shop alone
/// @param reason shown to the buyer, at most 80 characters
public record RefundWish(
        List<Line> lines,
        boolean freight,
        Optional<Fen> amount,
        boolean restock,
        RefundReason code,
        String reason,
        String note) {

    public static final RefundWish EVERYTHING =
            new RefundWish(List.of(), false, Optional.empty(), false, "", "");

    /// Of what the buyer is shown.
    public static final int LONGEST_REASON = 80;

    /// For a reason that no code tells.
    public RefundWish(
            List<Line> lines,
            boolean freight,
            Optional<Fen> amount,
            boolean restock,
            String reason,
            String note) {
        this(lines, freight, amount, restock, RefundReason.OTHER, reason, note);
    }

    public RefundWish {
        lines = List.copyOf(lines);
        if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("too long for a buyer: " + reason);
        }
    }

    /// @param position of the order's line, from 1
    /// @param units 1 or more
    public record Line(int position, int units) {}

    boolean isForEverything() {
        return lines.isEmpty() && !freight && amount.isEmpty();
    }
}
