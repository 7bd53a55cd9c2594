package shop.fahuo.connect.payment.alipay;

/// A transfer as Alipay tells it.
///
/// @param number Alipay's (`order_id`)
/// @param reason why it failed, Alipay's word; empty unless it did
public record Transfer(String reference, String number, State state, String reason) {

    public enum State {
        /// Not done yet: dealt with, or waiting for the payer's money.
        PENDING,
        SUCCESS,
        /// Nothing left the account.
        FAILED,
        /// It left and came back.
        RETURNED
    }
}
