package shop.fahuo.core.payment;

import shop.fahuo.core.Fen;

import java.util.Optional;

/// Holds what an order claims of its money against what the provider says.
///
/// @param reference the number the order names: the provider's or the shop's
/// @param total what the buyer of the order pays
/// @param receiver the merchant account that must have the money
public record PaymentCheck(String reference, Fen total, String receiver) {

    /// Whether an order may ship on this money. What is wrong for ever is said before what time may
    /// mend.
    ///
    /// @param trade empty when the provider, in its own signed words, knows none
    public Finding finding(Optional<Trade> trade) {
        return trade.map(this::finding).orElse(Finding.UNKNOWN_NUMBER);
    }

    private Finding finding(Trade trade) {
        if (!reference.equals(trade.number()) && !reference.equals(trade.transaction())) {
            return Finding.UNKNOWN_NUMBER;
        }
        if (!total.equals(trade.total())) {
            return Finding.WRONG_AMOUNT;
        }
        if (!trade.receiver().isEmpty() && !receiver.equals(trade.receiver())) {
            return Finding.WRONG_RECEIVER;
        }
        return switch (trade.state()) {
            case UNPAID, PAYING -> Finding.UNPAID;
            case PAID, FINISHED -> Finding.SOUND;
            case REFUNDED -> Finding.REFUNDED;
            case CLOSED -> Finding.CLOSED;
        };
    }
}
