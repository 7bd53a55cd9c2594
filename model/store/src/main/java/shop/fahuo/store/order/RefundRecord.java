package shop.fahuo.store.order;

import shop.fahuo.core.Fen;
import shop.fahuo.core.order.OrderId;
import shop.fahuo.core.order.OrderKey;
import shop.fahuo.core.payment.Provider;
import shop.fahuo.core.payment.RefundReason;
import shop.fahuo.core.payment.RefundState;
import shop.fahuo.core.stock.SkuCode;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One refund of an order, from the moment somebody asked for it. What happened to it in between is
/// in the event chain, under its reference.
///
/// @param reference the shop's number for it, the same for ever
/// @param lines what of the order goes back with it; none for money alone
/// @param code why, as whoever asked said it; empty in records that are older than such codes
/// @param reason what the buyer was told
/// @param number the provider's own; empty while it has given none
/// @param words what stands in its way, or how it was settled; may be empty
public record RefundRecord(
        long id,
        OrderId order,
        OrderKey key,
        String reference,
        RefundState state,
        Money money,
        List<Line> lines,
        boolean restock,
        Optional<RefundReason> code,
        String reason,
        String note,
        Said asked,
        Optional<Said> answered,
        Optional<Instant> ended,
        String number,
        String words) {

    public RefundRecord {
        lines = List.copyOf(lines);
    }

    public Fen amount() {
        return money.amount();
    }

    /// How much goes back, of which payment.
    ///
    /// @param transaction the provider's number of the payment
    /// @param paid all of the payment
    /// @param receiver the merchant account that has it
    /// @param account who is asked, as tasks name it
    /// @param freight what of the amount was paid for no line
    public record Money(
            Provider provider,
            String transaction,
            Fen paid,
            String receiver,
            String account,
            Fen amount,
            Fen freight) {}

    /// @param position of the order's line, from 1
    /// @param amount what the units are worth of what was paid
    public record Line(int position, SkuCode sku, int units, Fen amount) {}

    /// Who and when.
    public record Said(Instant at, String by) {}
}
