package shop.fahuo.core.payment;

/// What a look at the provider said of the money an order claims to have been paid.
public enum Finding {
    /// The money is there: right number, right amount, right receiver, nothing gone back.
    SOUND,
    /// The order does not say how, or under which number, it was paid.
    NO_REFERENCE,
    /// The provider knows no payment under the number.
    UNKNOWN_NUMBER,
    /// Nobody has paid yet.
    UNPAID,
    /// The payment ended without money, or all of it went back.
    CLOSED,
    /// Some of it went back already.
    REFUNDED,
    /// Another amount than the order's.
    WRONG_AMOUNT,
    /// Another merchant has the money.
    WRONG_RECEIVER,
    /// Another order was paid with it.
    TAKEN;

    /// Money may still come, so it is worth asking again.
    public boolean mayChange() {
        return switch (this) {
            case UNPAID, UNKNOWN_NUMBER -> true;
            case SOUND, NO_REFERENCE, CLOSED, REFUNDED, WRONG_AMOUNT, WRONG_RECEIVER, TAKEN ->
                    false;
        };
    }
}
