package shop.fahuo.connect.payment;

import shop.fahuo.core.Fen;

/// One refund, as it is asked for. Built from what was committed before the first call, so that
/// every retry sends the same.
///
/// @param reference the shop's number for the refund; at most once done, for ever
/// @param amount what goes back now
/// @param total what the buyer paid in the first place
/// @param reason shown to the buyer; may be empty
public record RefundRequest(
        TradeKey trade, String reference, Fen amount, Fen total, String reason) {

    public RefundRequest {
        if (amount.compareTo(Fen.ZERO) <= 0 || amount.compareTo(total) > 0) {
            throw new IllegalArgumentException("refund " + amount + " of " + total);
        }
        if (!reference.matches("[0-9A-Za-z_-]{1,64}")) {
            throw new IllegalArgumentException("not a refund reference: " + reference);
        }
    }
}
