package shop.fahuo.connect.payment;

/// Which of a day's books.
public enum BillKind {
    /// Every payment and refund of the day.
    TRADE,
    /// Every movement of the account's money, fees among them.
    FUND
}
