package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.Fen;
import shop.fahuo.simulator.payment.Trade;

import java.time.Instant;
import java.util.Optional;

/// One payment a merchant asked for. It exists from the moment the buyer has seen it.
///
/// @param number the merchant's
/// @param id Alipay's
/// @param buyer the payer's account, 2088…
/// @param subject what the buyer and the bill read
public record AlipayTrade(
        String number,
        String id,
        Fen total,
        State state,
        Instant created,
        Optional<Instant> paid,
        String buyer,
        String subject)
        implements Trade {

    /// As `trade_status` has them.
    public enum State {
        WAIT_BUYER_PAY,
        /// Not paid in time, or given back in full.
        TRADE_CLOSED,
        TRADE_SUCCESS,
        /// Paid, and beyond refunds.
        TRADE_FINISHED
    }

    AlipayTrade in(State next) {
        return new AlipayTrade(number, id, total, next, created, paid, buyer, subject);
    }

    AlipayTrade called(String subject) {
        return new AlipayTrade(number, id, total, state, created, paid, buyer, subject);
    }
}
