package shop.fahuo.connect.payment.alipay;

import shop.fahuo.core.Fen;

/// What became of one share.
///
/// @param account the receiver's, as Alipay names it
/// @param code why it failed, Alipay's word; empty unless it did
public record RoyaltyResult(String account, Fen amount, State state, String code, String words) {

    /// Without the account.
    @Override
    public String toString() {
        return amount + " " + state + " " + code;
    }

    public enum State {
        PROCESSING,
        SUCCESS,
        FAIL
    }
}
