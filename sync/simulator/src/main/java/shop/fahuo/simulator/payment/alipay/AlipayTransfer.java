package shop.fahuo.simulator.payment.alipay;

import shop.fahuo.core.Fen;

import java.time.Instant;

/// Money paid out to somebody's account.
///
/// @param number the merchant's
/// @param id Alipay's
/// @param payee the account that gets it
public record AlipayTransfer(
        String number, String id, Fen amount, String payee, State state, Instant at) {

    /// As `status` has them.
    public enum State {
        SUCCESS,
        FAIL
    }
}
