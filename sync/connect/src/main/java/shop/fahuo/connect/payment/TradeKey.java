package shop.fahuo.connect.payment;

/// By which number a trade is meant. A trade nobody has paid has only the shop's number.
public sealed interface TradeKey {

    String number();

    /// The shop's number (`out_trade_no`).
    record Shop(String number) implements TradeKey {}

    /// The provider's number (`transaction_id`, `trade_no`).
    record Transaction(String number) implements TradeKey {}
}
